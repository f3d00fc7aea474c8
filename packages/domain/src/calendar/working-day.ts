import type { Day, WorkingCalendar } from '@vinhdanh/contracts';
import { firstDayOf, addDays, isWeekend, yearOf } from './day.js';

/**
 * Whether officials work that day: Monday to Friday except holidays and days off in lieu, and make-up Saturdays. A year
 * without a published calendar has no exceptions.
 */
export function isWorkingDay(day: Day, calendar: WorkingCalendar): boolean {
  const exception = calendar.years.get(yearOf(day))?.days.find((candidate) => candidate.date === day);
  return exception === undefined ? !isWeekend(day) : exception.kind === 'makeup-workday';
}

/** The day itself if it is a working day, else the first working day after it (Civil Code 2015 art. 148.5). */
export function rolledToWorkingDay(day: Day, calendar: WorkingCalendar): Day {
  let candidate = addDays(day, 0);
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
}

export function workingDaysOfYear(year: number, calendar: WorkingCalendar): number {
  let count = 0;
  for (let day = firstDayOf(year); yearOf(day) === year; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** Whether a span reaches into a year whose calendar was not published yet, so that its due day may still move. */
export function isProvisional(start: Day, due: Day, calendar: WorkingCalendar): boolean {
  for (let year = yearOf(start); year <= yearOf(due); year += 1) if (!calendar.years.has(year)) return true;
  return false;
}
