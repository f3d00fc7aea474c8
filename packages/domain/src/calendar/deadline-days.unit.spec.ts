import type { CalendarYear, DeadlineRule, WorkingCalendar } from '@vinhdanh/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './day.js';
import { deadlineDays } from './deadline-days.js';
import { pauseDeadline, resumeDeadline, setDeadline } from './deadline.js';

const year: CalendarYear = {
  year: 2023,
  knownFrom: '2022-12-01',
  days: [
    { date: '2023-05-01', kind: 'public-holiday', name: 'Quốc tế Lao động', source: 'BLLĐ 112', certainty: 'quoted' },
    {
      date: '2023-05-02',
      kind: 'substitute-day-off',
      name: 'Nghỉ bù Giỗ Tổ',
      source: 'TB 5015',
      certainty: 'reported',
    },
    { date: '2023-05-06', kind: 'makeup-workday', name: 'Làm bù', source: 'QĐ', certainty: 'reported' },
  ],
};
const calendar: WorkingCalendar = { version: '2023:3', years: new Map([[2023, year]]) };
const rule = (count: number, unit: DeadlineRule['unit']): DeadlineRule => ({
  kind: 'completeness',
  count,
  unit,
  whileSuspended: 'stops',
  warns: true,
  atEnd: 'escalate',
  source: 's',
  certainty: 'quoted',
});

describe('the days of a deadline', () => {
  it('the days of a deadline are listed one by one, each with its kind', () => {
    const deadline = setDeadline(rule(5, 'working-day'), 1, '2023-04-28', calendar);
    expect(
      deadlineDays(deadline, calendar).map(({ day, role, ordinal }) =>
        `${day.slice(5)} ${role} ${ordinal ?? ''}`.trim(),
      ),
    ).toEqual([
      '04-28 start',
      '04-29 weekend',
      '04-30 weekend',
      '05-01 public-holiday',
      '05-02 substitute-day-off',
      '05-03 counted 1',
      '05-04 counted 2',
      '05-05 counted 3',
      '05-06 counted 4',
      '05-07 weekend',
      '05-08 counted 5',
    ]);
    expect(deadlineDays(deadline, calendar)[8]).toMatchObject({
      makeup: true,
      name: 'Làm bù',
      source: 'QĐ',
      certainty: 'reported',
    });
  });

  it('the days of a deadline in days or months roll to the next working day', () => {
    const deadline = setDeadline(rule(15, 'day'), 1, '2023-04-15', calendar);
    const days = deadlineDays(deadline, calendar);
    expect(days.filter(({ role }) => role === 'counted')).toHaveLength(15);
    expect(days.filter(({ role }) => role === 'rolled').map(({ day }) => day)).toEqual([
      '2023-05-01',
      '2023-05-02',
      '2023-05-03',
    ]);
    expect(days.at(-1)?.day).toBe(deadline.due);
  });

  it('no day counts while the clock is stopped: the day of the stop counts, the day of the restart does not', () => {
    const set = setDeadline(rule(5, 'working-day'), 1, '2023-06-05', calendar);
    const { used, remaining } = pauseDeadline(set, '2023-06-07', calendar);
    const stopped = { ...set, pauses: [{ from: '2023-06-07', to: '2023-06-12', used, remaining }] as const };
    const resumed = {
      ...stopped,
      ...resumeDeadline(
        { ...set, pauses: [{ from: '2023-06-07', to: null, used, remaining }] },
        remaining,
        '2023-06-12',
        calendar,
      ),
    };
    const days = deadlineDays(resumed, calendar);
    expect(days.filter(({ role }) => role === 'paused').map(({ day }) => day)).toEqual([
      '2023-06-08',
      '2023-06-09',
      '2023-06-10',
      '2023-06-11',
      '2023-06-12',
    ]);
    expect(days.filter(({ role }) => role === 'counted')).toHaveLength(5);
    expect(days.at(-1)).toMatchObject({ day: resumed.due, role: 'counted', ordinal: 5 });
  });

  it('the counted days add up to the recorded count, whenever a clock of working days starts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 340 }), fc.integer({ min: 1, max: 15 }), (offset, count) => {
        const deadline = setDeadline(rule(count, 'working-day'), 1, addDays('2023-01-01', offset), calendar);
        const days = deadlineDays(deadline, calendar);
        expect(days.filter(({ role }) => role === 'counted')).toHaveLength(count);
        expect(days.at(-1)).toMatchObject({ day: deadline.due, role: 'counted', ordinal: count });
      }),
    );
  });
});
