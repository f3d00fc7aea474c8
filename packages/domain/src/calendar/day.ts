import type { Day } from '@vinhdanh/contracts';

const millisecondsPerDay = 86_400_000;
const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The text is not a calendar day. Days are checked at the borders, so this is a bug of the caller, never a mistake of a
 * person.
 */
export class NoSuchDayError extends Error {
  override readonly name = 'NoSuchDayError';
  constructor(text: string) {
    super(`no such day: ${text}`);
  }
}

/** Days that were converted before, both ways: terms are counted day by day, over the same few thousand days. */
const ordinals = new Map<Day, number>();
const days = new Map<number, Day>();
/** About 140 years. */
const mostKept = 50_000;

/** Days since 1970-01-01, so that arithmetic needs no time zone. @throws NoSuchDayError */
function ordinalOf(day: Day): number {
  const known = ordinals.get(day);
  if (known !== undefined) return known;
  const [, year, month, date] = form.exec(day) ?? [];
  const ordinal = Date.UTC(Number(year), Number(month) - 1, Number(date)) / millisecondsPerDay;
  if (Number.isNaN(ordinal) || fromOrdinal(ordinal) !== day) throw new NoSuchDayError(day);
  if (ordinals.size >= mostKept) ordinals.clear();
  ordinals.set(day, ordinal);
  return ordinal;
}

function fromOrdinal(ordinal: number): Day {
  const known = days.get(ordinal);
  if (known !== undefined) return known;
  const day = dayPart(new Date(ordinal * millisecondsPerDay));
  if (days.size >= mostKept) days.clear();
  days.set(ordinal, day);
  return day;
}

/** The UTC day of a date. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- toISOString begins with the day
export const dayPart = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

/** The day so many calendar days later (earlier, if negative). @throws NoSuchDayError */
export const addDays = (day: Day, count: number): Day => fromOrdinal(ordinalOf(day) + count);

/**
 * The same date so many months later; where that month has no such date, its last day (31 January + 1 month = 28 or 29
 * February).
 * @throws NoSuchDayError
 */
export function addMonths(day: Day, count: number): Day {
  ordinalOf(day);
  const [, year, month, date] = form.exec(day) ?? [];
  const first = new Date(Date.UTC(Number(year), Number(month) - 1 + count, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(date), lastDate));
  return dayPart(first);
}

/**
 * Calendar days from one day to the other: 0 for the same, negative if the second is earlier.
 * @throws NoSuchDayError
 */
export const daysBetween = (from: Day, to: Day): number => ordinalOf(to) - ordinalOf(from);

/** @throws NoSuchDayError */
export const isWeekend = (day: Day): boolean => {
  // 1970-01-01 was a Thursday
  const weekday = (((ordinalOf(day) + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
};

/** 1 January of a year of four digits. */
export const firstDayOf = (year: number): Day => `${year}-01-01` as Day;

/** 31 December of a year of four digits. */
export const lastDayOf = (year: number): Day => `${year}-12-31` as Day;

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
