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
const days = (count: number): DayShown[] =>
  Array.from({ length: count }, (_, at) => day(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)));

it('a strip draws six weeks day by day, and of a longer term its ends and today', () => {
  expect(stripOf(days(45), '2024-02-01')).toHaveLength(45);
  const late = days(90).map((each) => ({ ...each, today: each.day === '2024-03-28' }));
  const strip = stripOf(late, '2024-02-20');
  const shown = strip.map((each) => ('skipped' in each ? each.skipped : each.day.slice(5)));
  expect(shown.slice(13, 26)).toEqual([
    '01-14',
    27,
    '02-11',
    '02-12',
    '02-13',
    '02-14',
    '02-15',
    '02-16',
    '02-17',
    '02-18',
    '02-19',
    '02-20',
    '02-21',
  ]);
  expect(shown.slice(26)).toEqual([34, '03-27', '03-28', '03-29', 1]);
  expect(strip[14]).toEqual({ skipped: 27, from: '2024-01-15', to: '2024-02-10' });
});

it('the mark of the last day comes before all other marks', () => {
  expect(toneOf(day('2024-09-06'), '2024-09-06')).toBe('due');
  expect(toneOf(day('2024-09-02', 'public-holiday'), '2024-09-06')).toBe('holiday');
  expect(toneOf(day('2024-09-01', 'weekend'), '2024-09-06')).toBe('off');
  expect(weekdayOf('2024-09-06')).toBe('fr');
});
