import type { DeadlineDays } from '../types.js';

export type DayShown = DeadlineDays['days'][number];
/** A run of days that need not be drawn one by one. */
export interface Skipped {
  readonly skipped: number;
  readonly from: string;
  readonly to: string;
}

const longest = 45;
const ends = 14;

/** The days of a strip: all of them where they fit, else the first and the last weeks with what lies between told as a number. */
export function stripOf(days: readonly DayShown[]): readonly (DayShown | Skipped)[] {
  if (days.length <= longest) return days;
  const between = days.slice(ends, -ends);
  const [first, last] = [between[0], between.at(-1)];
  if (first === undefined || last === undefined) return days;
  return [...days.slice(0, ends), { skipped: between.length, from: first.day, to: last.day }, ...days.slice(-ends)];
}

const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** The day of the week, for the catalogue. */
export const weekdayOf = (day: string): (typeof weekdays)[number] => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'mo';

/** The colour of a day: what it means for the count. */
export function toneOf({ role, day }: DayShown, due: string): 'start' | 'due' | 'counted' | 'off' | 'holiday' | 'paused' | 'beyond' {
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
