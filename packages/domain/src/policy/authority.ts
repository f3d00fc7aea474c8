import type { AuthorityRule, Award, Day, PolicyPack } from '@vinhdanh/contracts';
import { inForce } from './period.js';

/** Everyone who may decide an award on a day: for example, heads of units of several kinds sign a merit paper. */
export const authoritiesFor = (pack: PolicyPack, award: Award, day: Day): readonly AuthorityRule[] =>
  pack.authority.filter((rule) => rule.award === award && inForce(rule, day));

/** Whether only heads of units decide an award on a day. */
export function decidedByHeads(pack: PolicyPack, award: Award, day: Day): boolean {
  const rules = authoritiesFor(pack, award, day);
  return rules.length > 0 && rules.every(({ role }) => role === 'unit-head');
}

/** Who decides an award on a day, the first of several; null when the pack names nobody. */
export const authorityFor = (pack: PolicyPack, award: Award, day: Day): AuthorityRule | null =>
  authoritiesFor(pack, award, day)[0] ?? null;
