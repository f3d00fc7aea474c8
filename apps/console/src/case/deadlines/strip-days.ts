import type { DeadlineDays } from '../types.js';

export type DayShown = DeadlineDays['days'][number];
/** A run of days that are not drawn one by one. */
export interface Skipped {
  readonly skipped: number;
  readonly from: string;
  readonly to: string;
}

const longest = 45;
/**
 * Numbers of days that are always drawn: the first two weeks, the days before the last day, and today with its
 * neighbours.
 */
const opening = 14;
const leadingTo = 10;

/** The days of a strip: all of them if they fit; else the most informative ones, with the number of days between. */
export function stripOf(days: readonly DayShown[], due: string): readonly (DayShown | Skipped)[] {
  if (days.length <= longest) return days;
  const end = days.findIndex(({ day }) => day === due);
  const now = days.findIndex(({ today }) => today);
  const drawn = (at: number): boolean =>
    at < opening || (at > end - leadingTo && at <= end + 1) || (now >= 0 && Math.abs(at - now) <= 1);
  const strip: (DayShown | Skipped)[] = [];
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at];
    if (day === undefined) break;
    const last = strip.at(-1);
    if (drawn(at)) strip.push(day);
    else if (last !== undefined && 'skipped' in last)
      strip[strip.length - 1] = { ...last, skipped: last.skipped + 1, to: day.day };
    else strip.push({ skipped: 1, from: day.day, to: day.day });
  }
  return strip;
}

const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** The day of the week, as a key of the catalogue. */
export const weekdayOf = (day: string): (typeof weekdays)[number] =>
  weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'mo';

/** Colour of a day, by its meaning for the count. */
export function toneOf(
  { role, day }: DayShown,
  due: string,
): 'start' | 'due' | 'counted' | 'off' | 'holiday' | 'paused' | 'beyond' {
  if (day === due) return 'due';
  switch (role) {
    case 'start':
      return 'start';
    case 'counted':
      return 'counted';
    case 'weekend':
    case 'rolled':
      return 'off';
    case 'public-holiday':
    case 'substitute-day-off':
      return 'holiday';
    case 'paused':
      return 'paused';
    case 'beyond':
      return 'beyond';
  }
}
