import { JudgingAct, type Day, type Interest, type PolicyPack } from '@vinhdanh/contracts';
import { isExcluded } from '../../policy/index.js';

const judging: ReadonlySet<string> = new Set(JudgingAct.options);

/** Whether an act judges the case, so that whoever is concerned in it is excluded. */
export const isJudging = (act: string): act is JudgingAct => judging.has(act);

/** How a person is concerned in a way that excludes them from the act; null = they may do it. */
export const exclusionOf = (
  person: string,
  act: string,
  interests: readonly Interest[],
  pack: PolicyPack,
  day: Day,
): Interest['as'] | null =>
  isJudging(act)
    ? (interests.find((interest) => interest.person === person && isExcluded(pack, interest.as, act, day))?.as ?? null)
    : null;

/** Persons who are excluded from the act, each once. */
export const excludedFrom = (
  act: string,
  interests: readonly Interest[],
  pack: PolicyPack,
  day: Day,
): readonly string[] => [
  ...new Set(interests.map(({ person }) => person).filter((person) => exclusionOf(person, act, interests, pack, day))),
];
