import { z } from 'zod';
import { Certainty, Day, type Moment, Written } from './text.js';

export const CalendarDay = z.object({
  date: Day,
  kind: z.enum(['public-holiday', 'substitute-day-off', 'makeup-workday']),
  name: Written.min(1),
  source: Written.min(1),
  certainty: Certainty,
});
export type CalendarDay = z.infer<typeof CalendarDay>;

/** The official calendar of one year: its differences from Monday to Friday. */
export const CalendarYear = z.object({
  year: z.int().min(1990).max(2200),
  /** Day of its announcement: nobody could use it before. */
  knownFrom: Day,
  days: z.array(CalendarDay),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** A published calendar of a year. A year may be published again; dates computed by an earlier edition keep it. */
export interface PublishedCalendar {
  readonly calendar: CalendarYear;
  /** 1, 2, 3 … within the year. */
  readonly edition: number;
  /** Business moment at which the register received it; absent: before any case. */
  readonly publishedAt?: Moment;
}

/**
 * The calendars that a decision may use. `version` is part of each deadline's provenance: `2023#1,2024#2`, edition by
 * year.
 */
export interface WorkingCalendar {
  readonly version: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
}
