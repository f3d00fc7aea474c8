import type { Day, WorkingCalendar } from '@vinhdanh/contracts';
import { countedDays } from '@vinhdanh/domain';

/**
 * Working days from a day to the due day: 0 = today is the due day (or no working day lies between), negative = days
 * since.
 */
export function workingDaysLeft(today: Day, due: Day, calendar: WorkingCalendar): number {
  if (today <= due) return countedDays(today, due, 'working-day', calendar).length;
  // a due day that has passed is overdue by at least one day, also on the following weekend
  return -Math.max(1, countedDays(due, today, 'working-day', calendar).length);
}
