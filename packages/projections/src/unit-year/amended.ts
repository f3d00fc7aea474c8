import type { Bilingual, Day, UnitRegister } from '@vinhdanh/contracts';
import { ancestorsOn, type QuotaInYear } from '@vinhdanh/domain';
import { reasonOf } from './amendment.js';
import type { AmendmentRow } from './table.js';

/** A change of a figure after its year had ended. */
export interface Amendment {
  /** The figure before and after it. */
  readonly was: number;
  readonly now: number;
  /** Day from which the new figure holds. */
  readonly since: Day;
  /** Type of the event that changed it. */
  readonly act: string;
  readonly reason: Bilingual;
  /** Number or name of the paper that decided it. */
  readonly paper: string | null;
}

/** What a unit and the units below it reached of a quota. */
export interface Figure {
  /** Cases that count. */
  readonly cases: number;
  /** Number of presentations by day. */
  readonly ceremonies: ReadonlyMap<Day, number>;
}

/** Amendments of a quota by unit: each counts for its own unit and for every unit above it. */
export function amendmentsOf(
  { rule, households, on }: QuotaInYear,
  amendments: readonly AmendmentRow[],
  register: UnitRegister,
): ReadonlyMap<string, readonly AmendmentRow[]> {
  const counted = amendments.filter(
    ({ measure, subject_kind }) =>
      measure === rule.counts && (measure === 'honouring-event' || households.count || subject_kind !== 'household'),
  );
  const found = new Map<string, AmendmentRow[]>();
  for (const amendment of counted)
    for (const code of ancestorsOn(register, amendment.unit, on)) {
      const own = found.get(code);
      if (own === undefined) found.set(code, [amendment]);
      else own.push(amendment);
    }
  return found;
}

/**
 * The changes of a figure, first to last: undone one by one, from the present figure back. An event that leaves the
 * figure as it was changes nothing, as when a case moves between two units below.
 * @param amendments in the order of the log
 */
export function amendedFigures(
  figure: Figure,
  amendments: readonly AmendmentRow[],
  valueOf: (figure: Figure) => number,
): readonly Amendment[] {
  const changes: Amendment[] = [];
  let after = figure;
  for (const group of [...Map.groupBy(amendments, (each) => each.log_index).values()].toReversed()) {
    const before = group.reduce(undone, after);
    const [first] = group;
    const [was, now] = [valueOf(before), valueOf(after)];
    after = before;
    if (first === undefined || was === now) continue;
    const { since, act, paper } = first;
    changes.push({ was, now, since, act, reason: reasonOf(first), paper });
  }
  return changes.toReversed();
}

function undone({ cases, ceremonies }: Figure, { measure, day, change }: AmendmentRow): Figure {
  if (measure !== 'honouring-event') return { cases: cases - change, ceremonies };
  return { cases, ceremonies: new Map(ceremonies).set(day, (ceremonies.get(day) ?? 0) - change) };
}
