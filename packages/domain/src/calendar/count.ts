import type { Day, DeadlineRule, WorkingCalendar } from '@vinhdanh/contracts';
import { addDays, addMonths } from './day.js';
import { isWorkingDay, rolledToWorkingDay } from './working-day.js';

export type CountingUnit = DeadlineRule['unit'];

/**
 * The last day of a span that begins on `start`, which does not count itself (domain.md §3.6). A span of working days
 * skips all other days; a span of days or months counts every day, and an end on a day off rolls to the next working
 * day. A count of 0 ends on the start, rolled.
 * @throws RangeError when the count is negative or not a whole number
 */
export function addCounted(start: Day, count: number, unit: CountingUnit, calendar: WorkingCalendar): Day {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`cannot count ${count} ${unit}s`);
  if (unit !== 'working-day') return rolledToWorkingDay(countedThrough(start, count, unit), calendar);
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return rolledToWorkingDay(day, calendar);
}

/** The end of a span of days or months before it rolls. */
export const countedThrough = (start: Day, count: number, unit: 'day' | 'month'): Day =>
  unit === 'day' ? addDays(start, count) : addMonths(start, count);

/**
 * The days after `start`, up to and including `end`, that count: working days, or every calendar day. Empty when the
 * end is not after the start.
 */
export function countedDays(start: Day, end: Day, unit: CountingUnit, calendar: WorkingCalendar): readonly Day[] {
  const counted: Day[] = [];
  for (let day = addDays(start, 1); day <= end; day = addDays(day, 1))
    if (unit !== 'working-day' || isWorkingDay(day, calendar)) counted.push(day);
  return counted;
}
