import type { DeadlineKind, DeadlineRule, PolicyPack } from '@vinhdanh/contracts';

/** A procedure without a rule that the engine needs. Packs are checked for gaps before they are published, so this is a fault, never a person's. */
export class MissingRuleError extends Error {
  override readonly name = 'MissingRuleError';
  constructor(pack: string, what: string) {
    super(`policy pack ${pack} has no ${what}`);
  }
}

/** The rule by which a clock of this kind is set. @throws MissingRuleError */
export function deadlineRule(pack: PolicyPack, kind: DeadlineKind): DeadlineRule {
  const rule = pack.deadlines.find((candidate) => candidate.kind === kind);
  if (rule === undefined) throw new MissingRuleError(pack.id, `deadline ${kind}`);
  return rule;
}
