import { expect, it } from 'vitest';
import { isDay, readDay, writeDay } from './day-text.js';

it.each([
  ['6/9/2024', '2024-09-06'],
  ['06-09-2024', '2024-09-06'],
  [' 06.09.2024 ', '2024-09-06'],
  ['06092024', '2024-09-06'],
  ['29/02/2024', '2024-02-29'],
])('%j is read as the day %s and written as dd/MM/yyyy', (typed, day) => {
  expect(readDay(typed)).toBe(day);
  expect(isDay(day)).toBe(true);
  expect(readDay(writeDay(day))).toBe(day);
});

it.each(['31/02/2024', '29/02/2023', '6/9', 'mai', '2024-13-01', '01/01/1800'])(
  'the text %j is kept as typed, because it is not a day',
  (typed) => {
    expect(readDay(typed)).toBe(typed);
    expect(isDay(readDay(typed))).toBe(false);
    expect(writeDay(typed)).toBe(typed);
  },
);
