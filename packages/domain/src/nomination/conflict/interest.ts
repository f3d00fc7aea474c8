import type { Day, Interest } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import type { Reference } from '../../register/reference.js';
import { inForceOn } from '../access/right-guards.js';
import type { OpenNomination } from '../model/state.js';
import type { Context } from '../process/context.js';

type People = Reference['persons'];

/** Persons confirmed to be concerned in the cases of these subjects, each once for each way of being concerned. */
export function interestsIn(people: People, subjects: readonly string[]): readonly Interest[] {
  return Object.entries(people).flatMap(([person, { interests }]) => {
    const ways = interests.filter(({ subject, linked }) => linked && subjects.includes(subject)).map(({ as }) => as);
    return [...new Set(ways)].map((as): Interest => ({ person, as }));
  });
}

/**
 * The heads, on a day, of the unit that a nominated collective is; a deputy who stands in for the head is not among
 * them.
 */
const headsOf = (people: People, unit: string, day: Day): readonly Interest[] =>
  Object.entries(people).flatMap(([person, { grants }]) =>
    grants.some(
      (grant) =>
        (grant.role === 'unit-head' || grant.role === 'chair') &&
        grant.unit === unit &&
        grant.standsFor === undefined &&
        inForceOn(grant, day),
    )
      ? [{ person, as: 'head' as const }]
      : [],
  );

/** Everybody who is concerned in the case: as confirmed for its subject, or by their post as head of the collective. */
export function interestsOf(
  { subject }: Pick<OpenNomination, 'subject'>,
  { interests, people, at }: Pick<Context, 'interests' | 'people' | 'at'>,
): readonly Interest[] {
  if (subject.represents === undefined) return interests;
  const known = new Set(interests.map(({ person, as }) => `${person} ${as}`));
  const heads = headsOf(people, subject.represents, dayOf(at)).filter(
    ({ person, as }) => !known.has(`${person} ${as}`),
  );
  return [...interests, ...heads];
}
