import type { Day, CalendarYear, Unit } from '@vinhdanh/contracts';
import { describe, expect, test } from 'vitest';
import { inWords } from '../nomination/process/rejection.js';
import { knownParent } from './units.js';
import { ownYear } from './calendar.js';

const unit = (code: string, parent: string | null): Unit => ({
  code,
  name: code,
  kind: 'commune',
  parent,
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'x',
  certainty: 'quoted',
});
const year = (...dates: readonly Day[]): CalendarYear => ({
  year: 2024,
  knownFrom: '2023-12-22',
  days: dates.map((date) => ({ date, kind: 'public-holiday', name: 'x', source: 'x', certainty: 'quoted' })),
});

describe('the unit register', () => {
  test('the unit register takes a unit whose parent is known or comes with it, in whatever order', () => {
    expect(knownParent([unit('58', null)], [unit('22792', '584'), unit('584', '58')])).toBeNull();
  });
  test('the unit register refuses units under an unknown unit or under themselves, and names all of them', () => {
    const refused = knownParent([unit('58', null)], [unit('22792', '584'), unit('584', '581'), unit('7', '7')]);
    expect(refused).toMatchObject({
      guard: 'no-such-unit',
      fact: {
        units: [
          { unit: '584', parent: '581' },
          { unit: '7', parent: '7' },
        ],
      },
    });
    const says = refused === null ? null : inWords(refused).says;
    expect(says?.vi).toContain('584 → 581');
    expect(says?.en).toContain('7 → 7');
  });
});

describe('the calendar of a year', () => {
  test('the calendar of a year has days of that year, each once', () => {
    expect(ownYear(year('2024-01-01', '2024-12-31'))).toBeNull();
    expect(ownYear(year('2024-01-01', '2025-01-01', '2023-12-31'))).toMatchObject({
      guard: 'calendar-year',
      fact: { year: 2024, days: ['2025-01-01', '2023-12-31'] },
    });
    expect(ownYear(year('2024-01-01', '2024-01-01'))).toMatchObject({
      guard: 'calendar-year',
      fact: { days: ['2024-01-01'] },
    });
  });
});
