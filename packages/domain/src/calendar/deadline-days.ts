import type { Certainty, Day, WorkingCalendar } from '@vinhdanh/contracts';
import { countedThrough } from './count.js';
import { addDays, isWeekend, laterOf, yearOf } from './day.js';
import type { StoppableDeadline } from './deadline.js';
import { isWorkingDay } from './working-day.js';

/**
 * What a day means to a clock. `start`: the clock begins, and the day does not count. `counted`: the day counts.
 * `weekend`, `public-holiday`, `substitute-day-off`: nobody works. `paused`: the clock is stopped. `rolled`: the count
 * is complete, but its end fell on a day off (Civil Code 2015 art. 148.5). `beyond`: after the due day.
 */
export type DayRole =
  | 'start'
  | 'counted'
  | 'weekend'
  | 'public-holiday'
  | 'substitute-day-off'
  | 'paused'
  | 'rolled'
  | 'beyond';

export interface DeadlineDay {
  readonly day: Day;
  readonly role: DayRole;
  /** Number of days used up to and including this one; null when the day does not count. */
  readonly ordinal: number | null;
  /** Officials work that day. */
  readonly working: boolean;
  /** A Saturday or Sunday on which people work. */
  readonly makeup: boolean;
  /** Name of the holiday, the day off in lieu or the make-up day. */
  readonly name: string | null;
  readonly source: string | null;
  readonly certainty: Certainty | null;
}

/**
 * Every day of a clock from its start to its due day, or to `until` when that is later. An officer sees these days
 * under "why this date?". Nothing is decided here; the due day is the recorded one.
 * @param deadline with its stops in days
 */
export function deadlineDays(
  deadline: StoppableDeadline,
  calendar: WorkingCalendar,
  until: Day = deadline.due,
): readonly DeadlineDay[] {
  const days: DeadlineDay[] = [];
  // days and months count every day, so their last day may lie before the due day
  const through =
    deadline.unit === 'working-day' || (deadline.pauses ?? []).length > 0
      ? null
      : countedThrough(deadline.start, deadline.count, deadline.unit);
  const last = laterOf(deadline.due, until);
  let used = 0;
  for (let day = deadline.start; day <= last; day = addDays(day, 1)) {
    const role = roleOf(day, deadline, calendar, through);
    if (role === 'counted') used += 1;
    const exception = calendar.years.get(yearOf(day))?.days.find((candidate) => candidate.date === day);
    days.push({
      day,
      role,
      ordinal: role === 'counted' ? used : null,
      working: isWorkingDay(day, calendar),
      makeup: exception?.kind === 'makeup-workday',
      name: exception?.name ?? null,
      source: exception?.source ?? null,
      certainty: exception?.certainty ?? null,
    });
  }
  return days;
}

function roleOf(day: Day, deadline: StoppableDeadline, calendar: WorkingCalendar, through: Day | null): DayRole {
  if (day === deadline.start) return 'start';
  if (day > deadline.due) return 'beyond';
  // the day of the stop counts, the day of the restart does not
  if ((deadline.pauses ?? []).some((pause) => day > pause.from && (pause.to === null || day <= pause.to)))
    return 'paused';
  if (deadline.unit !== 'working-day') return through !== null && day > through ? 'rolled' : 'counted';
  if (isWorkingDay(day, calendar)) return 'counted';
  const exception = calendar.years.get(yearOf(day))?.days.find((candidate) => candidate.date === day)?.kind;
  return exception === 'public-holiday' || exception === 'substitute-day-off'
    ? exception
    : isWeekend(day)
      ? 'weekend'
      : 'public-holiday';
}
