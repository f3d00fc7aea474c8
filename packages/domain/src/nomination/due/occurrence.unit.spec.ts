import type { Day, CalendarYear, NominationCommand, PublishedCalendar, PolicyPack } from '@vinhdanh/contracts';
import { loadCalendars } from '@vinhdanh/policy';
import { playUntil, Scenario } from '@vinhdanh/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, deadlineDays, isWorkingDay } from '../../calendar/index.js';
import { calendarOn } from '../../register/index.js';
import { evolve } from '../model/evolve.js';
import { initial, type Deadline, type Happened, type Nomination } from '../model/state.js';

/** What may happen to a running clock between two days on which nobody acts. */
type Step =
  | { readonly kind: 'extend'; readonly days: number; readonly after: number }
  | { readonly kind: 'stop' | 'go' | 'wait'; readonly after: number }
  | { readonly kind: 'calendar'; readonly offset: number; readonly after: number };

const after = fc.nat(12);
/** @param offset days from the publication of the calendar to the day that it takes off */
const steps = (offset: fc.IntegerConstraints): fc.Arbitrary<readonly Step[]> =>
  fc.array(step(offset), { minLength: 1, maxLength: 9 });
const step = (offset: fc.IntegerConstraints): fc.Arbitrary<Step> =>
  fc.oneof(
    fc.record({ kind: fc.constant('extend' as const), days: fc.integer({ min: 1, max: 12 }), after }),
    fc.record({ kind: fc.constantFrom('stop' as const, 'go' as const, 'wait' as const), after }),
    fc.record({ kind: fc.constant('calendar' as const), offset: fc.integer(offset), after }),
  );

const calendars: readonly PublishedCalendar[] = loadCalendars().map((calendar) => ({ calendar, edition: 1 }));

/** The calendar of a year with one more day off, known from a given day. */
function dayOff(year: CalendarYear, date: Day, knownFrom: Day): CalendarYear {
  const off = { date, kind: 'public-holiday', name: 'Nghỉ', source: 'x', certainty: 'assumed' } as const;
  return { ...year, knownFrom, days: [...year.days.filter((day) => day.date !== date), off] };
}

/** Plays the steps on a case from the day after `scenario` ends; a refused step changes nothing. */
function play(scenario: Scenario, clock: string, steps: readonly Step[]): Scenario {
  let day = addDays(dayOf(scenario.state.lastOccurredAt), 1);
  let known = calendars;
  for (const each of steps) {
    day = addDays(day, each.after);
    scenario.until(day).on(day);
    switch (each.kind) {
      case 'extend': {
        const extend: NominationCommand = { type: 'extend-deadline', deadline: clock, count: each.days, basis: 'x' };
        scenario.by(clock.startsWith('verification') ? 'head' : 'appraiser', extend);
        break;
      }
      case 'stop':
        scenario.by('appraiser', { type: 'suspend', reason: 'complaint', document: 'x' });
        break;
      case 'go':
        scenario.by('appraiser', { type: 'resume', document: 'x' });
        break;
      case 'calendar': {
        const date = addDays(day, each.offset);
        const former = known.findLast(({ calendar }) => calendar.year === Number(date.slice(0, 4)));
        if (former === undefined) break;
        known = [...known, { calendar: dayOff(former.calendar, date, day), edition: former.edition + 1 }];
        scenario.learns({ calendars: known });
        break;
      }
      case 'wait':
        break;
    }
  }
  return scenario.until(day);
}

/** Few sequences in `npm test`, many in `npm run test:full`. */
const full = process.env['VINHDANH_TEST_FULL'] === '1';

/** A pack that lets every clock be extended as often as a run asks. */
const freely = (pack: PolicyPack): PolicyPack => ({
  ...pack,
  extensions: pack.extensions.map((rule) => ({ ...rule, most: 40, times: 1000 })),
});
const clocks = {
  verification: () => playUntil('refer', new Scenario('ninh-thuan-2023', { reference: { calendars }, pack: freely })),
  appraisal: () => playUntil('receive', new Scenario('ninh-thuan-2023', { reference: { calendars }, pack: freely })),
};
const named = (scenario: Scenario, id: string): Deadline => {
  const found = scenario.state.deadlines.find(({ deadline }) => deadline === id);
  if (found === undefined) throw new Error(`no clock ${id}`);
  return found;
};

/** The engine's acts on a clock, each by the id under which it is appended. */
function occurrences(scenario: Scenario): readonly string[] {
  const names: string[] = [];
  scenario.events.reduce<Nomination>((state, event: Happened) => {
    if (state.kind === 'nomination' && event.actor === 'system' && 'deadline' in event.facts) {
      const id = event.facts.deadline;
      const armed = state.deadlines.find(({ deadline }) => deadline === id)?.armed ?? 0;
      const which = event.type === 'DeadlineWarned' ? event.facts.percent : '';
      names.push(`${event.type} ${String(which)} ${id} ${armed}`);
    }
    return evolve(state, event);
  }, initial);
  return names;
}

describe.each(['verification', 'appraisal'] as const)('a clock of %s', (kind) => {
  const id = `${kind}#1`;

  test('each falling of a clock happens once, and its id never recurs', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(steps({ min: -6, max: 20 }), (played) => {
        const scenario = play(clocks[kind](), id, played);
        scenario.on(dayOf(scenario.state.lastOccurredAt)).by('appraiser', { type: 'resume', document: 'x' });
        if (named(scenario, id).status !== 'running') return;
        const last = dayOf(scenario.state.lastOccurredAt);
        const { due } = named(scenario, id);
        scenario.until(addDays(due > last ? due : last, 2));
        expect(named(scenario, id)).toMatchObject({ fellDue: true, overdue: true });
        const names = occurrences(scenario);
        expect(names.length).toBe(new Set(names).size);
      }),
      { numRuns: full ? 150 : 40 },
    );
  });

  test('a clock gives all days of its rule and of its extensions, however it is stopped', { timeout: 120_000 }, () => {
    fc.assert(
      // a day that counted stays counted, so only future days are taken off
      fc.property(steps({ min: 1, max: 20 }), (played) => {
        const scenario = play(clocks[kind](), id, played);
        // an overdue clock has no days left to keep
        if (scenario.events.some(({ type }) => type === 'DeadlineWentOverdue')) return;
        const clock = named(scenario, id);
        if (clock.status !== 'running' || clock.unit !== 'working-day') return;
        const calendar = calendarOn(scenario.reference, dayOf(scenario.state.lastOccurredAt));
        const pauses = clock.pauses.map((stop) => ({
          ...stop,
          from: dayOf(stop.from),
          to: stop.to === null ? null : dayOf(stop.to),
        }));
        const given = deadlineDays({ ...clock, pauses }, calendar).filter(({ role }) => role === 'counted').length;
        // a stop and a restart on one day, or a stop on the last day, keep the rest of that day
        const spared = pauses.filter(({ from, to, remaining }) => to === from || remaining === 0).length;
        expect(given).toBeGreaterThanOrEqual(clock.count - spared);
        expect(given).toBeLessThanOrEqual(clock.count + spared);
        expect(isWorkingDay(clock.due, calendar) || spared > 0).toBe(true);
      }),
      { numRuns: full ? 300 : 80 },
    );
  });
});

describe('an extended clock', () => {
  test('an extended clock keeps its extension through a stop', () => {
    const scenario = playUntil('receive', new Scenario('ninh-thuan-2023', { reference: { calendars }, pack: freely }));
    const { count } = named(scenario, 'appraisal#1');
    scenario.on('2023-09-13').does('appraiser', { type: 'suspend', reason: 'complaint', document: 'x' });
    scenario.on('2023-09-14').does('appraiser', { type: 'resume', document: 'x' });
    scenario.does('appraiser', { type: 'extend-deadline', deadline: 'appraisal#1', count: 10, basis: 'x' });
    scenario.on('2023-09-15').does('appraiser', { type: 'suspend', reason: 'complaint', document: 'x' });
    // two days used before the first stop, one after it
    expect(named(scenario, 'appraisal#1').pauses.at(-1)).toMatchObject({ used: 3, remaining: count + 10 - 3 });
  });
});
