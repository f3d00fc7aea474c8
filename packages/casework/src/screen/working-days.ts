import type { Day, WorkingCalendar } from '@vinhdanh/contracts';
import { countedDays } from '@vinhdanh/domain';

/** Working days from a day to the due day: 0 = it is the due day (or no working day lies between), negative = so many have passed since. */
export function workingDaysLeft(today: Day, due: Day, calendar: WorkingCalendar): number {
  if (today <= due) return countedDays(today, due, 'working-day', calendar).length;
  // a due day that has passed is overdue by a day at least, also on the weekend after it
  return -Math.max(1, countedDays(due, today, 'working-day', calendar).length);
}
