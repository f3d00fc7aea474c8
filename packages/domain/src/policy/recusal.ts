import type { Day, InterestKind, JudgingAct, PolicyPack, Role, StandInRule } from '@vinhdanh/contracts';
import { inForce } from './period.js';

const votes: readonly JudgingAct[] = ['cast-vote', 'correct-vote', 'return-ballot'];

/**
 * Whether a person concerned in a case in this way is excluded from an act. The nominee and their family never judge
 * it. The head of a nominated collective does not vote, but recognises and proposes it unless the pack excludes this
 * too (a commune's chairman always proposes its collectives).
 */
export const isExcluded = (pack: PolicyPack, as: InterestKind, act: JudgingAct, day: Day): boolean =>
  as !== 'head' ||
  votes.includes(act) ||
  pack.recusals.some((rule) => rule.as === as && rule.acts.includes(act) && inForce(rule, day));

/** The rule by which the level above does an act of these roles on a day; null = there is none. */
export const standInFor = (pack: PolicyPack, roles: readonly string[], act: JudgingAct, day: Day): StandInRule | null =>
  pack.standIns.find((rule) => roles.includes(rule.role) && rule.acts.includes(act) && inForce(rule, day)) ?? null;

/** Roles above those of the pack's rules on a day, with the roles and acts that they stand in for. */
export const standInsOf = (pack: PolicyPack, above: Role, day: Day): readonly StandInRule[] =>
  pack.standIns.filter((rule) => rule.above === above && inForce(rule, day));
