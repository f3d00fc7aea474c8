import type { AuthorityRule, Award, Day, PolicyPack } from '@vinhdanh/contracts';
import { inForce } from './period.js';

/** Everyone who may decide an award on a day: a merit paper, for one, is signed by heads of units of several kinds. */
export const authoritiesFor = (pack: PolicyPack, award: Award, day: Day): readonly AuthorityRule[] =>
  pack.authority.filter((rule) => rule.award === award && inForce(rule, day));

/** Who decides an award on a day, the first where several may; null where the pack knows nobody. */
export const authorityFor = (pack: PolicyPack, award: Award, day: Day): AuthorityRule | null =>
  authoritiesFor(pack, award, day)[0] ?? null;
