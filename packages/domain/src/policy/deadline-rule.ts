import type { DeadlineKind, DeadlineRule, PolicyPack } from '@vinhdanh/contracts';

/**
 * A procedure lacks a rule that the engine needs. Packs are checked for gaps before publication, so this is a bug,
 * never a mistake of a person.
 */
export class MissingRuleError extends Error {
  override readonly name = 'MissingRuleError';
  constructor(pack: string, what: string) {
    super(`policy pack ${pack} has no ${what}`);
  }
}

/** The rule that sets a clock of this kind. @throws MissingRuleError */
export function deadlineRule(pack: PolicyPack, kind: DeadlineKind): DeadlineRule {
  const rule = pack.deadlines.find((candidate) => candidate.kind === kind);
  if (rule === undefined) throw new MissingRuleError(pack.id, `deadline ${kind}`);
  return rule;
}
