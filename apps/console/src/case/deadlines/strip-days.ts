import type { DeadlineDays } from '../types.js';

export type DayShown = DeadlineDays['days'][number];
/** A run of days that need not be drawn one by one. */
export interface Skipped {
  readonly skipped: number;
  readonly from: string;
  readonly to: string;
}

const longest = 45;
/** Days drawn in any case: the first two weeks, those that lead to the last day, and today between its neighbours. */
const opening = 14;
const leadingTo = 10;

/** The days of a strip: all of them where they fit; else those that say most, with what lies between told as a number. */
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

/** The day of the week, for the catalogue. */
export const weekdayOf = (day: string): (typeof weekdays)[number] =>
  weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'mo';

/** The colour of a day: what it means for the count. */
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
