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

/** The official calendar of one year: what departs from Monday to Friday. */
export const CalendarYear = z.object({
  year: z.int().min(1990).max(2200),
  /** Day on which it was made known: before it, nobody could reckon with it. */
  knownFrom: Day,
  days: z.array(CalendarDay),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** A year's calendar as it was published: the same year may be published anew, and dates reckoned by an earlier edition keep it. */
export interface PublishedCalendar {
  readonly calendar: CalendarYear;
  /** 1, 2, 3 … within the year. */
  readonly edition: number;
  /** Business moment at which the register learnt of it; absent: before any case. */
  readonly publishedAt?: Moment;
}

/** The calendars that a decision may reckon with. `version` goes into each deadline's provenance: `2023#1,2024#2`, edition by year. */
export interface WorkingCalendar {
  readonly version: string;
  readonly years: ReadonlyMap<number, CalendarYear>;
}
