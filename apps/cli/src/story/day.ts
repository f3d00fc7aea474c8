import { Day, type Moment, momentAt as momentOfMilliseconds } from '@vinhdanh/contracts';
import { addDays } from '@vinhdanh/domain';
import { z } from 'zod';
import { workingDaysFrom } from './working-days.js';

/** Asia/Ho_Chi_Minh is at +07:00 all year. */
const offsetHours = 7;

const spelled = /^today(?:([+-]\d{1,4})(wd)?)?$/;

/**
 * A day of a story: `yyyy-MM-dd`, or relative to the day of the play: `today`, `today-12`, `today-12wd` in working
 * days.
 */
export const StoryDay = z
  .union([Day, z.string().regex(spelled)])
  .describe('A day, yyyy-MM-dd, or counted from the day of play: today, today-12, today-12wd (working days)');

/** `yyyy-MM-dd` of a story's day. @param today the day of the play */
export function resolveDay(written: string, today: Day): Day {
  const match = spelled.exec(written);
  if (match === null) return Day.parse(written);
  const count = Number(match[1] ?? 0);
  return match[2] === undefined ? plusDays(today, count) : workingDaysFrom(today, count);
}

/** The day `count` days later (earlier if negative). */
export const plusDays = (day: Day, count: number): Day => addDays(day, count);

/** Moment of an hour of a day in Asia/Ho_Chi_Minh, UTC ISO with milliseconds. */
export const momentAt = (day: Day, hour: number): Moment =>
  momentOfMilliseconds(Date.parse(`${day}T00:00:00Z`) + (hour - offsetHours) * 3_600_000);

/** The last millisecond of a day: everything that falls on the day is due, nothing of the next day is. */
export const endOf = (day: Day): Moment => momentOfMilliseconds(Date.parse(momentAt(plusDays(day, 1), 0)) - 1);

/** The day in Asia/Ho_Chi_Minh of a moment. */
export const dayOf = (moment: string): Day =>
  Day.parse(new Date(Date.parse(moment) + offsetHours * 3_600_000).toISOString().slice(0, 10));

/** `12/4/2023`, the form in which papers write a day. */
export const written = (day: Day): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
};
