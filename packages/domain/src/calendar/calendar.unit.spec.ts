import type { Day, CalendarDay, CalendarYear, DeadlineRule, WorkingCalendar } from '@vinhdanh/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCounted,
  addDays,
  addMonths,
  countedDays,
  dayOf,
  daysBetween,
  isProvisional,
  isWorkingDay,
  momentOf,
  NoSuchDayError,
  pauseDeadline,
  resumeDeadline,
  setDeadline,
  workingDaysOfYear,
  type StoppableDeadline,
} from './index.js';

const year = (number: number, days: readonly (readonly [Day, CalendarDay['kind']])[]): [number, CalendarYear] => [
  number,
  {
    year: number,
    knownFrom: `${number - 1}-12-01`,
    days: days.map(([date, kind]) => ({ date, kind, name: kind, source: 'spec', certainty: 'assumed' })),
  },
];

/** Holidays that the examples below run into. */
const calendar: WorkingCalendar = {
  version: 'spec@1',
  years: new Map([
    year(2023, [
      ['2023-09-01', 'public-holiday'],
      ['2023-09-02', 'public-holiday'],
      ['2023-09-04', 'substitute-day-off'],
    ]),
    year(2024, [
      ['2024-04-18', 'public-holiday'],
      ['2024-04-29', 'substitute-day-off'],
      ['2024-04-30', 'public-holiday'],
      ['2024-05-01', 'public-holiday'],
      ['2024-05-04', 'makeup-workday'],
      ['2024-09-02', 'public-holiday'],
      ['2024-09-03', 'public-holiday'],
    ]),
  ]),
};
const plain: WorkingCalendar = { version: 'none', years: new Map() };

const rule = (count: number, unit: DeadlineRule['unit'], warns = true): DeadlineRule => ({
  kind: 'appraisal',
  count,
  unit,
  warns,
  whileSuspended: 'stops',
  atEnd: 'escalate',
  source: 'spec',
  certainty: 'assumed',
});

/** Stops and restarts a clock in the same way as a case records it. */
function stopped(deadline: StoppableDeadline, on: Day, under = calendar): StoppableDeadline {
  return {
    ...deadline,
    pauses: [...(deadline.pauses ?? []), { from: on, to: null, ...pauseDeadline(deadline, on, under) }],
  };
}
function restarted(deadline: StoppableDeadline, on: Day, under = calendar): StoppableDeadline {
  const open = deadline.pauses?.at(-1);
  if (open === undefined) throw new Error('not stopped');
  return {
    ...deadline,
    ...resumeDeadline(deadline, open.remaining, on, under),
    pauses: [...(deadline.pauses ?? []).slice(0, -1), { ...open, to: on }],
  };
}

describe('days and moments', () => {
  it('a moment belongs to the day on which it falls in Asia/Ho_Chi_Minh', () => {
    expect(dayOf('2023-04-12T16:59:59.999Z')).toBe('2023-04-12');
    expect(dayOf('2023-04-12T17:00:00.000Z')).toBe('2023-04-13');
  });

  it('a day has a start, a warning time, a noon and an end', () => {
    expect(momentOf('2023-04-19', 'start')).toBe('2023-04-18T17:00:00.000Z');
    expect(momentOf('2023-04-19', 'warn')).toBe('2023-04-19T01:00:00.000Z');
    expect(momentOf('2023-04-19', 'noon')).toBe('2023-04-19T05:00:00.000Z');
    expect(momentOf('2023-04-19', 'end')).toBe('2023-04-19T17:00:00.000Z');
  });

  it('a month that ends in a shorter month ends on the last day of that month', () => {
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2023-04-13', 12)).toBe('2024-04-13');
  });

  it.each(['2023-02-29', '2023-13-01', '23-1-1', ''])('%j is refused as a day', (text) => {
    const day = text as Day;
    expect(() => addDays(day, 1)).toThrow(NoSuchDayError);
    expect(() => momentOf(day, 'noon')).toThrow(NoSuchDayError);
    expect(() => addMonths(day, 1)).toThrow(NoSuchDayError);
  });
});

describe('working days', () => {
  it('working days exclude weekends, holidays and days off in lieu, and include make-up Saturdays', () => {
    expect(isWorkingDay('2023-08-31', calendar)).toBe(true);
    expect(isWorkingDay('2023-09-01', calendar)).toBe(false);
    expect(isWorkingDay('2023-09-04', calendar)).toBe(false);
    expect(isWorkingDay('2023-09-09', calendar)).toBe(false);
    expect(isWorkingDay('2024-05-04', calendar)).toBe(true);
  });

  it('a year without a calendar counts Monday to Friday, and its days are marked provisional', () => {
    expect(workingDaysOfYear(2023, plain)).toBe(260);
    expect(isProvisional('2024-12-20', '2025-01-10', calendar)).toBe(true);
    expect(isProvisional('2023-12-20', '2024-01-10', calendar)).toBe(false);
  });
});

describe('counting', () => {
  it('the start day does not count', () => {
    expect(addCounted('2023-04-12', 5, 'working-day', calendar)).toBe('2023-04-19');
    expect(countedDays('2023-04-12', '2023-04-19', 'working-day', calendar)).toEqual([
      '2023-04-13',
      '2023-04-14',
      '2023-04-17',
      '2023-04-18',
      '2023-04-19',
    ]);
  });

  it('a span of days or months counts every day, and its end rolls to the next working day', () => {
    expect(addCounted('2023-08-29', 3, 'day', calendar)).toBe('2023-09-05');
    expect(addCounted('2024-02-18', 3, 'month', calendar)).toBe('2024-05-20');
    expect(countedDays('2024-05-17', '2024-05-20', 'day', calendar)).toHaveLength(3);
  });

  it('a count that is negative or not whole is refused', () => {
    expect(() => addCounted('2023-04-12', -1, 'day', calendar)).toThrow(RangeError);
    expect(() => addCounted('2023-04-12', 1.5, 'working-day', calendar)).toThrow(RangeError);
  });
});

describe('a deadline', () => {
  it('a deadline records how it was computed, and warns at 50 and 80 per cent, rounded up', () => {
    expect(setDeadline(rule(5, 'working-day'), 2, '2023-04-12', calendar)).toEqual({
      deadline: 'appraisal#2',
      kind: 'appraisal',
      start: '2023-04-12',
      count: 5,
      unit: 'working-day',
      due: '2023-04-19',
      warn50: '2023-04-17',
      warn80: '2023-04-18',
      whileSuspended: 'stops',
      atEnd: 'escalate',
      calendar: 'spec@1',
      source: 'spec',
      certainty: 'assumed',
    });
  });

  it('a deadline in months warns by calendar days', () => {
    // 13 April to 13 July: 91 days, so the 46th and the 73rd
    expect(setDeadline(rule(3, 'month'), 1, '2023-04-13', calendar)).toMatchObject({
      due: '2023-07-13',
      warn50: '2023-05-29',
      warn80: '2023-06-25',
    });
  });

  it('a deadline whose rule has no warnings does not warn', () => {
    const quiet = setDeadline(rule(5, 'working-day', false), 1, '2023-04-12', calendar);
    expect(quiet).toMatchObject({ warn50: null, warn80: null });
    expect(restarted(stopped(quiet, '2023-04-13'), '2023-04-20')).toMatchObject({ warn50: null, warn80: null });
  });

  it('a clock that a denunciation stops on 22/4/2024 with 3 days used resumes on 24/5 and ends on 4/6', () => {
    const posted = setDeadline(rule(10, 'working-day'), 1, '2024-04-16', calendar);
    expect(posted.due).toBe('2024-05-04');
    const suspended = stopped(posted, '2024-04-22');
    expect(suspended.pauses?.at(-1)).toMatchObject({ used: 3, remaining: 7 });
    // the 5th and the 8th counted day are still ahead
    expect(restarted(suspended, '2024-05-24')).toMatchObject({
      due: '2024-06-04',
      warn50: '2024-05-28',
      warn80: '2024-05-31',
    });
  });

  it('a warning that was reached before the stop keeps its day', () => {
    const set = setDeadline(rule(5, 'working-day'), 1, '2023-04-12', calendar);
    expect(restarted(stopped(set, '2023-04-17'), '2023-05-15')).toMatchObject({
      due: '2023-05-17',
      warn50: '2023-04-17',
      warn80: '2023-05-16',
    });
  });

  it('a clock adds up its days over repeated stops', () => {
    const set = setDeadline(rule(10, 'working-day'), 1, '2024-04-16', calendar);
    const once = restarted(stopped(set, '2024-04-17'), '2024-04-22');
    const twice = stopped(once, '2024-04-24');
    expect(twice.pauses?.at(-1)).toMatchObject({ used: 3, remaining: 7 });
    expect(restarted(twice, '2024-05-24').due).toBe('2024-06-04');
  });

  it('a clock that is overdue when it stops stays overdue', () => {
    const set = setDeadline(rule(5, 'working-day'), 1, '2023-04-12', calendar);
    const late = stopped(set, '2023-04-20');
    expect(late.pauses?.at(-1)).toMatchObject({ remaining: 0 });
    expect(restarted(late, '2023-05-15')).toMatchObject({ due: '2023-04-19', warn50: set.warn50, warn80: set.warn80 });
  });

  it('a clock that stops on its last day falls due on the day of its restart', () => {
    const set = setDeadline(rule(5, 'working-day'), 1, '2023-04-12', calendar);
    expect(restarted(stopped(set, '2023-04-19'), '2023-05-15').due).toBe('2023-05-15');
    expect(restarted(stopped(set, '2023-04-19'), '2023-05-13').due).toBe('2023-05-15');
  });
});

describe('for every span', () => {
  const day = fc.integer({ min: 0, max: 1_400 }).map((offset) => addDays('2023-01-01', offset));
  const unit = fc.constantFrom<DeadlineRule['unit']>('working-day', 'day', 'month');
  const count = fc.integer({ min: 1, max: 40 });

  it('for every span, the due day is a working day, and the span has the working days of its rule', () => {
    fc.assert(
      fc.property(day, count, unit, (start, length, by) => {
        const due = addCounted(start, length, by, calendar);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(due > start).toBe(true);
        if (by === 'working-day') expect(countedDays(start, due, by, calendar)).toHaveLength(length);
        if (by === 'day') expect(countedDays(start, due, by, calendar).length).toBeGreaterThanOrEqual(length);
      }),
    );
  });

  it('for every span, warnings fall after the start, in order, and not after the due day', () => {
    fc.assert(
      fc.property(day, count, unit, (start, length, by) => {
        const { warn50, warn80, due } = setDeadline(rule(length, by), 1, start, calendar);
        expect([start, warn50, warn80, due].toSorted()).toEqual([start, warn50, warn80, due]);
        expect(warn50).not.toBe(start);
      }),
    );
  });

  it('for every span, stopping and restarting within one day changes nothing, however often', () => {
    fc.assert(
      fc.property(day, count, unit, fc.array(fc.nat({ max: 200 }), { maxLength: 5 }), (start, length, by, offsets) => {
        const set = setDeadline(rule(length, by), 1, start, calendar);
        const stops = offsets.map((offset) => addDays(start, offset)).toSorted();
        const end = stops.reduce<StoppableDeadline>((deadline, on) => restarted(stopped(deadline, on), on), set);
        // on the due day the warnings and the due day stay as well; after it the clock is overdue and stays overdue
        expect({ due: end.due, warn50: end.warn50, warn80: end.warn80 }).toEqual({
          due: set.due,
          warn50: set.warn50,
          warn80: set.warn80,
        });
      }),
    );
  });

  it('for every span, the working days that run before, between and after stops add up to the count', () => {
    fc.assert(
      fc.property(
        day,
        count,
        fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 30 })), { minLength: 1, maxLength: 4 }),
        (start, length, runs) => {
          let deadline: StoppableDeadline = setDeadline(rule(length, 'working-day'), 1, start, calendar);
          let from = start;
          let ran = 0;
          for (const [running, standing] of runs) {
            const stop = addDays(from, running);
            // a clock that has reached its last day has no day left to lose
            if (stop >= deadline.due) break;
            ran += countedDays(from, stop, 'working-day', calendar).length;
            from = addDays(stop, standing);
            deadline = restarted(stopped(deadline, stop), from);
          }
          expect(ran + countedDays(from, deadline.due, 'working-day', calendar).length).toBe(length);
        },
      ),
    );
  });

  it('for every span, a stop moves the due day later by at most the stop and the days off around it', () => {
    fc.assert(
      fc.property(
        day,
        count,
        unit,
        fc.nat({ max: 60 }),
        fc.nat({ max: 60 }),
        (start, length, by, running, standing) => {
          const set = setDeadline(rule(length, by), 1, start, plain);
          const on = addDays(start, running);
          const again = restarted(stopped(set, on, plain), addDays(on, standing), plain);
          expect(again.due >= set.due).toBe(true);
          expect(daysBetween(set.due, again.due)).toBeLessThanOrEqual(standing + 4);
        },
      ),
    );
  });

  it('every moment of a day falls on that day, except its end', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(['start', 'warn', 'noon'].map((at) => dayOf(momentOf(date, at as 'start')))).toEqual([date, date, date]);
        expect(dayOf(momentOf(date, 'end'))).toBe(addDays(date, 1));
      }),
    );
  });
});
