import type { WorkingCalendar } from '@vinhdanh/contracts';
import { addDays, isWorkingDay, rolledToWorkingDay } from '@vinhdanh/domain';
import { loadCalendars } from '@vinhdanh/policy';

let known: WorkingCalendar | null = null;

/** The official calendars that come with the product, read once. */
function official(): WorkingCalendar {
  known ??= { version: 'official', years: new Map(loadCalendars().map((year) => [year.year, year])) };
  return known;
}

/**
 * Cache of working days counted from a day in each direction; filling asks for the days of one day hundreds of times.
 */
const walked = new Map<string, string[]>();

/** The working day `count` working days after a day (before, if negative). A day off counts as the next working day. */
export function workingDaysFrom(day: string, count: number): string {
  const step = count < 0 ? -1 : 1;
  const key = `${day} ${step}`;
  const days = walked.get(key) ?? [rolledToWorkingDay(day, official())];
  walked.set(key, days);
  while (days.length <= Math.abs(count)) days.push(neighbour(days.at(-1) ?? day, step));
  return days[Math.abs(count)] ?? day;
}

function neighbour(day: string, step: -1 | 1): string {
  let at = addDays(day, step);
  while (!isWorkingDay(at, official())) at = addDays(at, step);
  return at;
}
