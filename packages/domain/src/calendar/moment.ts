import { momentAt, type Day, type Moment } from '@vinhdanh/contracts';
import { addDays, dayPart, NoSuchDayError } from './day.js';

/** Asia/Ho_Chi_Minh has kept +07:00 since 1975, so no time zone data is needed. */
const offset = 7 * 3_600_000;

/** The calendar day on which a moment falls in Asia/Ho_Chi_Minh. @throws NoSuchDayError */
export function dayOf(moment: Moment): Day {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) throw new NoSuchDayError(moment);
  return dayPart(new Date(milliseconds + offset));
}

/**
 * `start`: 00:00, when a deadline day begins. `warn`: 08:00, when warnings go out. `noon`: the moment of a paper that
 * has a date only. `end`: 00:00 of the next day, when a deadline day has passed (an act on the day itself is in time).
 */
export type MomentOfDay = 'start' | 'warn' | 'noon' | 'end';

const hours = { start: 0, warn: 8, noon: 12, end: 24 } as const satisfies Record<MomentOfDay, number>;

/** A moment of a day in Asia/Ho_Chi_Minh, as UTC ISO 8601 with milliseconds. @throws NoSuchDayError */
export function momentOf(day: Day, at: MomentOfDay): Moment {
  const midnight = Date.parse(`${addDays(day, 0)}T00:00:00.000Z`) - offset;
  return momentAt(midnight + hours[at] * 3_600_000);
}

/** Distinguishes a moment from a day where both are allowed. */
export const isMoment = (text: Day | Moment): text is Moment => text.includes('T');
