import type { Day, DeadlineRule, WorkingCalendar } from '@vinhdanh/contracts';
import {
  addCounted,
  isProvisional,
  isWorkingDay,
  pauseDeadline,
  resumeDeadline,
  setDeadline,
  workingDaysOfYear,
} from '@vinhdanh/domain';
import { describe, expect, it } from 'vitest';
import { loadCalendars } from './index.js';

const calendar: WorkingCalendar = {
  version: 'official',
  years: new Map(loadCalendars().map((year) => [year.year, year])),
};
const posting: DeadlineRule = {
  kind: 'unit-posting',
  count: 10,
  unit: 'working-day',
  warns: true,
  whileSuspended: 'stops',
  atEnd: 'close-posting',
  source: 'spec',
  certainty: 'assumed',
};

describe('the official calendars', () => {
  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 250],
    [2026, 250],
  ])('the official calendar of %i has %i working days', (year, days) => {
    expect(workingDaysOfYear(year, calendar)).toBe(days);
  });

  it.each<[string, Day, number, Day]>([
    ['verification', '2023-04-12', 5, '2023-04-19'],
    ['verification over Hùng Vương and 30/4', '2023-04-26', 5, '2023-05-08'],
    ['posting at the unit', '2023-08-24', 5, '2023-08-31'],
    ['appraisal', '2023-09-11', 20, '2023-10-09'],
    ['decision on a rescue', '2023-10-17', 3, '2023-10-20'],
    ['publication that ends on a make-up Saturday', '2024-04-16', 10, '2024-05-04'],
    ['the seven days left after a suspension', '2024-05-24', 7, '2024-06-04'],
    ['consultation over National Day', '2024-08-21', 10, '2024-09-06'],
    ['filing across the merger', '2025-06-18', 25, '2025-07-23'],
  ])('by the official calendars, %s: %s and %i working days end on %s', (_what, start, count, due) => {
    expect(addCounted(start, count, 'working-day', calendar)).toBe(due);
  });

  it.each<Day>(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'])(
    'the official calendars make %s a make-up Saturday',
    (day) => {
      expect(isWorkingDay(day, calendar)).toBe(true);
    },
  );

  it('a denunciation on 22/4/2024 stops a publication with 3 days used, and 7 are left on 24/5', () => {
    const published = setDeadline(posting, 1, '2024-04-16', calendar);
    const stop = { from: '2024-04-22' as const, to: null, ...pauseDeadline(published, '2024-04-22', calendar) };
    expect(stop).toMatchObject({ used: 3, remaining: 7 });
    expect(resumeDeadline({ ...published, pauses: [stop] }, stop.remaining, '2024-05-24', calendar).due).toBe(
      '2024-06-04',
    );
  });

  it('the official calendars were known before their year began, and end with 2026', () => {
    expect(loadCalendars().map(({ year, knownFrom }) => [year, knownFrom])).toEqual([
      [2023, '2022-12-01'],
      [2024, '2023-11-22'],
      [2025, '2024-12-03'],
      [2026, '2025-10-16'],
    ]);
    expect(isProvisional('2026-12-20', '2027-01-05', calendar)).toBe(true);
  });
});
