import { expect, it } from 'vitest';
import { stripOf, toneOf, weekdayOf, type DayShown } from './strip-days.js';

const day = (date: string, role: DayShown['role'] = 'counted'): DayShown => ({
  day: date,
  role,
  ordinal: null,
  working: true,
  makeup: false,
  name: null,
  source: null,
  certainty: null,
  today: false,
});
const days = (count: number): DayShown[] => Array.from({ length: count }, (_, at) => day(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)));

it('draws a month and a half day by day, and of a year its first and last two weeks', () => {
  expect(stripOf(days(45))).toHaveLength(45);
  const long = stripOf(days(365));
  expect(long).toHaveLength(29);
  expect(long[14]).toEqual({ skipped: 337, from: '2024-01-15', to: '2024-12-16' });
});

it('marks the last day before all else', () => {
  expect(toneOf(day('2024-09-06'), '2024-09-06')).toBe('due');
  expect(toneOf(day('2024-09-02', 'public-holiday'), '2024-09-06')).toBe('holiday');
  expect(toneOf(day('2024-09-01', 'weekend'), '2024-09-06')).toBe('off');
  expect(weekdayOf('2024-09-06')).toBe('fr');
});
