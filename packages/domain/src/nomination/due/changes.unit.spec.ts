import type { Moment, CalendarYear, PublishedCalendar } from '@vinhdanh/contracts';
import { loadCalendars } from '@vinhdanh/policy';
import { guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { nextMoment, passDue } from './owed.js';

const edition = (calendar: CalendarYear, ordinal = 1): PublishedCalendar => ({ calendar, edition: ordinal });
const year = (number: number): CalendarYear => {
  const found = loadCalendars().find((calendar) => calendar.year === number);
  if (found === undefined) throw new Error(`no calendar of ${number}`);
  return found;
};
const known2023 = [edition(year(2023))];
/** Received on Tuesday 19/12/2023, so that twenty-five working days reach into 2024. */
const received = () =>
  playUntil('propose-up', new Scenario('ninh-thuan-2023', { reference: { calendars: known2023 } }))
    .on('2023-12-19')
    .does('appraiser', { type: 'receive', receipt: '315' });
const appraisal = (scenario: Scenario) => scenario.view.deadlines.find(({ kind }) => kind === 'appraisal');
const recomputed = (scenario: Scenario) => scenario.events.filter(({ type }) => type === 'DeadlineRecomputed');

describe('a year whose calendar is not published (hạn tạm tính)', () => {
  test('a year without a calendar gives provisional days, recomputed on the day it is known', () => {
    const scenario = received();
    // no calendar has New Year yet, so 1 January counts
    expect(appraisal(scenario)).toMatchObject({ due: '2024-01-16', calendar: '2023#1' });
    scenario
      .learns({ calendars: [...known2023, edition({ ...year(2024), knownFrom: '2023-12-22' })] })
      .until('2023-12-22');
    expect(appraisal(scenario)).toMatchObject({ due: '2024-01-17', calendar: '2023#1,2024#1' });
    expect(
      recomputed(scenario).find(({ facts }) => 'deadline' in facts && facts.deadline === 'appraisal#1'),
    ).toMatchObject({
      occurredAt: '2023-12-21T17:00:00.000Z',
      actor: 'system',
      facts: { was: '2024-01-16', due: '2024-01-17', calendar: '2023#1,2024#1' },
    });
  });

  test('a new calendar recomputes only the clocks that reach into its year', () => {
    const scenario = received().learns({
      calendars: [...known2023, edition({ ...year(2024), knownFrom: '2023-12-22' })],
    });
    scenario.until('2023-12-22');
    const of = recomputed(scenario).map(({ facts }) => ('deadline' in facts ? facts.deadline : ''));
    expect(of).toEqual(['appraisal#1']);
  });

  test('a future calendar is a future moment, and passing it early, late or twice gives the same state', () => {
    const scenario = received();
    const around = {
      ...scenario.reference,
      calendars: [...known2023, edition({ ...year(2024), knownFrom: '2023-12-22' })],
    };
    expect(nextMoment(received().until('2023-12-21').state, { ...around, policies: [], units: [] })).toBe(
      '2023-12-21T17:00:00.000Z',
    );
    const passed = (upTo: readonly Moment[]) =>
      upTo.reduce(
        (state, moment) => {
          const due = passDue(state, moment, around, (event, command, version) => ({
            ...event,
            version,
            eventId: `e${version}`,
            occurredAt: command.at,
            entry: 'live',
            actor: 'system',
          }));
          return due.state;
        },
        scenario.state as Parameters<typeof passDue>[0],
      );
    const late = passed(['2024-01-10T05:00:00.000Z']);
    expect(
      passed([
        '2023-12-20T05:00:00.000Z',
        '2023-12-22T05:00:00.000Z',
        '2023-12-22T05:00:00.000Z',
        '2024-01-10T05:00:00.000Z',
      ]),
    ).toEqual(late);
  });
});

describe('a calendar published anew', () => {
  const holiday = {
    date: '2023-12-28',
    kind: 'public-holiday',
    name: 'Nghỉ đột xuất',
    source: 'CĐ 1',
    certainty: 'quoted',
  } as const;
  const mended: CalendarYear = { ...year(2023), knownFrom: '2023-12-20', days: [...year(2023).days, holiday] };

  test('a new edition moves running clocks from the day it is known; a clock already met keeps its day', () => {
    const scenario = received()
      .learns({ calendars: [...known2023, edition(mended, 2)] })
      .until('2023-12-20');
    expect(appraisal(scenario)).toMatchObject({ due: '2024-01-17', calendar: '2023#2' });
    const verification = scenario.view.deadlines.find(({ kind }) => kind === 'verification');
    expect(verification).toMatchObject({ status: 'met', calendar: '2023#1' });
  });

  test('a new edition leaves a stopped clock alone, and the clock restarts by the calendar of that day', () => {
    const scenario = received().does('appraiser', { type: 'suspend', reason: 'complaint', document: '1/TB' });
    scenario.learns({ calendars: [...known2023, edition(mended, 2)] }).until('2023-12-21');
    expect(appraisal(scenario)).toMatchObject({ status: 'paused', calendar: '2023#1' });
    scenario.on('2023-12-22').does('appraiser', { type: 'resume', document: '2/KL' });
    expect(appraisal(scenario)).toMatchObject({ status: 'running', calendar: '2023#2' });
  });
});

describe('a pack that takes effect (chuyển tiếp)', () => {
  test('a new pack moves a case that is still at its unit, and later acts follow the new pack', () => {
    const scenario = playUntil('plan').until('2024-01-01');
    expect(scenario.view.procedure.pack).toBe('ninh-thuan-2024');
    expect(scenario.events.findLast(({ type }) => type === 'ProcedureRepinned')).toMatchObject({
      occurredAt: '2023-12-31T17:00:00.000Z',
      facts: {
        from: { pack: 'ninh-thuan-2023' },
        to: { pack: 'ninh-thuan-2024' },
        confirmedBy: null,
        certainty: 'assumed',
      },
    });
  });
  test('a new pack leaves a dossier that has gone up with its former pack, for good', () => {
    const scenario = playUntil('receive').until('2024-01-02');
    expect(scenario.view.procedure.pack).toBe('ninh-thuan-2023');
    expect(scenario.events.filter(({ type }) => type === 'ProcedureKept')).toMatchObject([
      { facts: { against: { pack: 'ninh-thuan-2024' } } },
    ]);
  });
  test('a new pack does not touch a case at rest', () => {
    const scenario = playUntil('refer').does('officer', { type: 'decline', reason: 'x' }).until('2024-01-02');
    expect(scenario.view.procedure.pack).toBe('ninh-thuan-2023');
    expect(scenario.events.some(({ type }) => type === 'ProcedureRepinned' || type === 'ProcedureKept')).toBe(false);
  });
});

describe('another procedure for one case', () => {
  const propose = { type: 'propose-repin', pack: 'ninh-thuan-2024', basis: 'CV 15/BNV', reason: 'x' } as const;
  const confirm = { type: 'confirm-repin' } as const;

  test('one person proposes another procedure with its legal basis, and another person confirms it', () => {
    const scenario = playUntil('receive').on('2024-01-03').does('appraiser', propose);
    expect(scenario.view.procedure.pack).toBe('ninh-thuan-2023');
    expect(guardOf(scenario.by('appraiser', confirm))).toBe('proposer-confirms');
    scenario.does('chair', { ...confirm, note: 'Đồng ý' });
    expect(scenario.view).toMatchObject({ procedure: { pack: 'ninh-thuan-2024' }, repin: null });
  });
  test('only a published pack in effect is proposed, and not the one that the case has', () => {
    const scenario = playUntil('receive');
    // only the pack of the case is in effect, so no input is possible
    expect(guardOf(scenario.by('appraiser', propose))).toBe('same-procedure');
    const later = playUntil('archive').on('2024-02-01');
    expect(guardOf(later.by('appraiser', { ...propose, pack: 'khanh-hoa-2025' }))).toBe('no-such-pack');
    expect(guardOf(later.by('appraiser', { ...propose, pack: 'ninh-thuan-2023' }))).toBe('same-procedure');
    expect(guardOf(later.by('appraiser', propose))).toBe('happened');
    expect(guardOf(scenario.by('chair', confirm))).toBe('no-repin');
    expect(guardOf(scenario.by('officer', propose))).toBe('wrong-role');
  });
  test('proceedings pin the procedure in force when they open', () => {
    const scenario = playUntil('receive')
      .on('2024-01-03')
      .does('appraiser', { type: 'suspend', reason: 'complaint', document: '1' });
    expect(scenario.view).toMatchObject({
      procedure: { pack: 'ninh-thuan-2023' },
      proceedings: { suspension: { pack: 'ninh-thuan-2024' } },
    });
    expect(scenario.does('appraiser', { type: 'resume', document: '2' }).view.proceedings.suspension).toBeNull();
  });
});

describe('a unit that ends (sáp nhập)', () => {
  test('the end of a unit is noted on the day after its last; custody is requested and transferred', () => {
    const scenario = playUntil('archive').until('2025-07-01');
    expect(scenario.view.succession).toMatchObject({ unit: '22792', endedOn: '2025-06-30', successors: ['22795'] });
    expect(scenario.view.revote).toBeNull();
    scenario.on('2025-07-02').does('heirAppraiser', { type: 'transfer-custody', unit: '22795', basis: 'NQ' });
    expect(scenario.view.succession).toBeNull();
    expect(scenario.events.filter(({ type }) => type === 'UnitSuccessionNoted')).toHaveLength(1);
  });

  test('a provincial vote without a decision is called for again, and a paper may confirm the former one', () => {
    const scenario = playUntil('record-vote').until('2025-07-01');
    expect(scenario.view).toMatchObject({
      stage: 'appraisal',
      substate: 'content',
      revote: { councils: ['unit', 'provincial'] },
    });
    scenario.on('2025-07-02').does('heirAppraiser', { type: 'transfer-custody', unit: '22795', basis: 'NQ' });
    expect(guardOf(scenario.by('heirAppraiser', { type: 'pass', report: '1' }))).toBe('revote-open');
    scenario.does('heirAppraiser', { type: 'waive-revote', basis: 'CV 2310', reason: 'x' });
    expect(scenario.view.revote).toBeNull();
    expect(guardOf(scenario.by('heirAppraiser', { type: 'waive-revote', basis: 'x', reason: 'x' }))).toBe('no-revote');
    expect(guardOf(scenario.by('heirAppraiser', { type: 'pass', report: '1' }))).toBe('happened');
  });

  test('the succeeding council votes anew, and the mark for a new vote disappears', () => {
    const scenario = playUntil('record-vote').until('2025-07-01').on('2025-07-02');
    scenario.does('heirAppraiser', { type: 'transfer-custody', unit: '22795', basis: 'NQ' });
    scenario.does('heirAppraiser', {
      type: 'record-vote',
      members: 9,
      present: 9,
      yes: 9,
      no: 0,
      abstain: 0,
      invalid: 0,
      minutes: '1',
    });
    expect(scenario.view).toMatchObject({ revote: null, substate: 'voted' });
  });

  test('an open sitting of the unit’s council ends with its unit', () => {
    const scenario = playUntil('convene').until('2025-07-01');
    expect(scenario.view).toMatchObject({
      stage: 'recognition',
      substate: 'dossier',
      council: null,
      revote: { councils: ['unit'] },
    });
  });
});
