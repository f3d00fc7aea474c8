import { CommendationForm, Day, type Award } from '@vinhdanh/contracts';
import type { HeldHonour } from '../../subject/index.js';
import type { OpenNomination } from '../model/state.js';
import type { Context } from '../process/context.js';
import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';

interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * Awards that one deed may have brought already: given to the subject, or to one who is the same, for a period that
 * overlaps the case's own, in the same kind. Claims hold a deed by its exact days; a period that differs by a day is
 * found here (law 06/2022; domain.md §3.4: one achievement, one award, no multiple forms).
 */
export function overlapping(state: OpenNomination, { concerned, caseId }: Context): readonly HeldHonour[] {
  const { achievement, award } = state;
  if (achievement === null) return [];
  return concerned
    .flatMap(({ subject }) => subject.honours)
    .filter((honour) => {
      const period = periodOf(honour);
      return (
        !honour.cancelled &&
        honour.case !== caseId &&
        period !== null &&
        period.from <= achievement.to &&
        achievement.from <= period.to &&
        sameKind(honour.award, award)
      );
    });
}

/** No such award stands in the way, or the appraiser has recorded why it is for another deed. */
export const noOverlap = guard('overlapping-award', (state, context) => {
  const [honour] = unadmitted(state, context);
  if (honour === undefined) return null;
  const { from, to } = periodOf(honour) ?? { from: honour.on, to: honour.on };
  return refuse('overlapping-award', {
    holder: `nomination:${honour.case}`,
    award: honour.award,
    decisionNumber: honour.decisionNumber,
    from,
    to,
  });
});

/** There is something to admit. */
export const someOverlap = guard('no-overlap', (state, context) =>
  unadmitted(state, context).length > 0 ? null : refuse('no-overlap', {}),
);

export const unadmitted = (state: OpenNomination, context: Context): readonly HeldHonour[] =>
  overlapping(state, context).filter(
    (honour) =>
      !state.overlaps.some((each) => each.case === honour.case && each.decisionNumber === honour.decisionNumber),
  );

/**
 * Forms of commendation exclude each other for one deed. A title excludes only itself, because higher titles require
 * lower ones.
 */
const sameKind = (one: Award, other: Award): boolean => one === other || (isForm(one) && isForm(other));

const isForm = (award: Award): boolean => CommendationForm.safeParse(award).success;

/** The days of the achievement, which its id contains; null = the award names none. */
function periodOf({ achievement }: Pick<HeldHonour, 'achievement'>): Period | null {
  const [, from, to] = achievement?.split(':') ?? [];
  const days = [Day.safeParse(from), Day.safeParse(to)] as const;
  return days[0].success && days[1].success ? { from: days[0].data, to: days[1].data } : null;
}
