import type { Moment, Day, DeadlineFacts, DeadlineRule, WorkingCalendar } from '@vinhdanh/contracts';
import { addCounted, countedDays, countedThrough } from './count.js';
import { daysBetween, laterOf } from './day.js';
import { dayOf } from './moment.js';
import { rolledToWorkingDay } from './working-day.js';

/**
 * A deadline with its stops, oldest first. The last stop is open (`to` is null) while the clock is stopped. Days, not
 * moments.
 */
export type StoppableDeadline = DeadlineFacts & {
  readonly extendedAt?: Moment | null;
  readonly pauses?: readonly {
    readonly from: Day;
    readonly to: Day | null;
    readonly used: number;
    readonly remaining: number;
    /** Count of the deadline when it was stopped; anything above it was granted later. */
    readonly count?: number;
  }[];
};

/**
 * Sets a clock that starts on a day, and records how its due day was computed. `ordinal` counts the deadlines of this
 * kind in the case from 1.
 */
export function setDeadline(rule: DeadlineRule, ordinal: number, start: Day, calendar: WorkingCalendar): DeadlineFacts {
  const due = addCounted(start, rule.count, rule.unit, calendar);
  const length = rule.unit === 'working-day' ? rule.count : daysBetween(start, due);
  const warning = (percent: number): Day | null =>
    rule.warns ? reached(start, 0, length, percent, rule.unit, calendar) : null;
  return {
    deadline: `${rule.kind}#${ordinal}`,
    kind: rule.kind,
    start,
    count: rule.count,
    unit: rule.unit,
    due,
    warn50: warning(50),
    warn80: warning(80),
    whileSuspended: rule.whileSuspended,
    atEnd: rule.atEnd,
    calendar: calendar.version,
    source: rule.source,
    certainty: rule.certainty,
  };
}

/**
 * Stops a clock. Returns the days used over all its runs, including the day of the stop if it counts, and the days
 * left. Both are working days, or calendar days when the rule counts days or months. An overdue clock has no days left.
 */
export function pauseDeadline(
  deadline: StoppableDeadline,
  on: Day,
  calendar: WorkingCalendar,
): { readonly used: number; readonly remaining: number } {
  const last = deadline.pauses?.findLast((pause) => pause.to !== null);
  const before = last?.used ?? 0;
  const from = last?.to ?? deadline.start;
  const granted = daysLeftAt(deadline);
  // an overdue clock that was extended has fewer days left than the extension, which counts from the former due day
  const left = extendedSince(deadline, from)
    ? Math.min(granted, countedDays(from, deadline.due, deadline.unit, calendar).length)
    : granted;
  const used = countedDays(from, on, deadline.unit, calendar).length;
  const overdue = on > deadline.due;
  return { used: before + used, remaining: overdue ? 0 : Math.max(0, left - used) };
}

/**
 * Restarts a stopped clock on a day, which does not count, with the days that were left. A clock that stops and
 * restarts within one day keeps its due day. A clock that was overdue when it stopped stays overdue. A clock that
 * stopped on its last day falls due on the day of the restart, so that the rest of that day remains. Warnings reached
 * before the stop keep their day.
 */
export function resumeDeadline(
  deadline: StoppableDeadline,
  remaining: number,
  on: Day,
  calendar: WorkingCalendar,
): { readonly due: Day; readonly warn50: Day | null; readonly warn80: Day | null } {
  const stop = deadline.pauses?.at(-1);
  const overdue = remaining === 0 && (stop === undefined ? on : stop.from) > deadline.due;
  if (overdue) return { due: deadline.due, warn50: deadline.warn50, warn80: deadline.warn80 };
  const due = laterOf(
    deadline.due,
    addCounted(on, remaining, deadline.unit === 'working-day' ? 'working-day' : 'day', calendar),
  );
  const used = stop?.used ?? Math.max(0, lengthOf(deadline) - remaining);
  const length = deadline.unit === 'working-day' ? used + remaining : used + daysBetween(on, due);
  const warning = (percent: 50 | 80, former: Day | null): Day | null =>
    former === null || share(length, percent) <= used
      ? former
      : reached(on, used, length, percent, deadline.unit, calendar);
  return { due, warn50: warning(50, deadline.warn50), warn80: warning(80, deadline.warn80) };
}

/**
 * The days of a running deadline by another calendar. Working days are counted again from the last start of the clock.
 * A clock in days or months that was stopped or extended is only rolled to a working day again. Warnings reached before
 * the last stop keep their day.
 */
export function rescheduled(
  deadline: StoppableDeadline,
  calendar: WorkingCalendar,
): { readonly due: Day; readonly warn50: Day | null; readonly warn80: Day | null } {
  const last = deadline.pauses?.findLast((pause) => pause.to !== null);
  const from = last?.to ?? deadline.start;
  const used = last?.used ?? 0;
  if (deadline.unit !== 'working-day') {
    const counted =
      last === undefined && (deadline.extendedAt ?? null) === null
        ? countedThrough(deadline.start, deadline.count, deadline.unit)
        : deadline.due;
    return { due: rolledToWorkingDay(counted, calendar), warn50: deadline.warn50, warn80: deadline.warn80 };
  }
  const due = addCounted(from, daysLeftAt(deadline), 'working-day', calendar);
  const warning = (percent: 50 | 80, former: Day | null): Day | null =>
    former === null || share(deadline.count, percent) <= used
      ? former
      : reached(from, used, deadline.count, percent, deadline.unit, calendar);
  return { due, warn50: warning(50, deadline.warn50), warn80: warning(80, deadline.warn80) };
}

/**
 * Days that the clock had at its last start: those left at the latest stop, and those that extensions have granted
 * since.
 */
function daysLeftAt(deadline: StoppableDeadline): number {
  const last = deadline.pauses?.findLast((pause) => pause.to !== null);
  if (last?.to === undefined || last.to === null) return lengthOf(deadline);
  const more = deadline.count - (last.count ?? deadline.count);
  if (deadline.unit !== 'month') return last.remaining + more;
  return daysBetween(last.to, countedThrough(countedThrough(last.to, last.remaining, 'day'), more, 'month'));
}

/** An extension since the last start has moved the due day beyond the days that the rule gave. */
const extendedSince = ({ extendedAt = null }: StoppableDeadline, from: Day): boolean =>
  extendedAt !== null && dayOf(extendedAt) >= from;

/** All days that the rule gives, before any rolling. */
const lengthOf = (deadline: DeadlineFacts): number =>
  deadline.unit === 'working-day'
    ? deadline.count
    : daysBetween(deadline.start, countedThrough(deadline.start, deadline.count, deadline.unit));

const share = (length: number, percent: number): number => Math.ceil((length * percent) / 100);

/**
 * The counted day that reaches a share of the length, rounded up, for a clock that runs from `from` with `used` days
 * behind it.
 */
function reached(
  from: Day,
  used: number,
  length: number,
  percent: number,
  unit: DeadlineRule['unit'],
  calendar: WorkingCalendar,
): Day {
  const left = share(length, percent) - used;
  return unit === 'working-day' ? addCounted(from, left, unit, calendar) : countedThrough(from, left, 'day');
}
