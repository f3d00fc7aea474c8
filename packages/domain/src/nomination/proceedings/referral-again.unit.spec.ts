import type { Day, NominationCommand, RestReason } from '@vinhdanh/contracts';
import { guardOf, playUntil, Scenario, type Part } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { openClaimOf } from '../claims/claims.js';
import { nextMoment } from '../due/owed.js';

const x = 'Lý do';
const central = () =>
  playUntil('submit-to-chair', new Scenario(), { award: 'prime-minister-certificate' })
    .on('2023-10-03')
    .does('appraiser', { type: 'escalate', number: '1/TTr' });

const ruled = (after: 'notify' | null) =>
  playUntil(after)
    .on(after === null ? '2025-06-10' : '2023-10-11')
    .does('appraiser', { type: 'open-revocation', ground: 'standards-not-met', document: '77/KL-TTT' })
    .does(after === null ? 'appraiser' : 'head', { type: 'report-revocation', document: '12/BC' })
    .does('chair', { type: 'revoke', decisionNumber: '800/QĐ-UBND' });

/** A case in each kind of rest from which it begins again; only a revocation wakes a retired case. */
const resting: Record<Exclude<RestReason, 'retired'>, () => Scenario> = {
  declined: () => playUntil('start-verify').does('officer', { type: 'decline', reason: x }),
  withdrawn: () => playUntil('declare-ready').does('referrer', { type: 'withdraw', reason: x }),
  'dropped-out': () => playUntil('plan').does('officer', { type: 'drop-out', reason: x }),
  'closed-not-passed': () => playUntil('close-vote').does('head', { type: 'not-pass', reason: x, close: true }),
  'recognised-only': () => playUntil('recognise').does('head', { type: 'conclude' }),
  ineligible: () => playUntil('assess-content').does('appraiser', { type: 'reject-with-notice', reason: x }),
  'centrally-refused': () =>
    central().does('appraiser', { type: 'record-outcome', granted: false, document: '5/CV', close: true }),
  terminated: () => playUntil('assess-content').does('appraiser', { type: 'terminate', document: '9/KL', reason: x }),
  merged: () =>
    playUntil('start-verify').does('officer', {
      type: 'merge-duplicate',
      into: '00000000-0000-4000-8000-000000000777',
      reason: x,
    }),
  revoked: () => ruled('notify'),
};

const reRefer: NominationCommand = { type: 're-refer', evidence: 'Thành tích mới' };
/** After a termination only later achievements count. */
const since: NominationCommand = {
  type: 're-refer',
  evidence: 'Thành tích mới',
  achievement: { title: 'Mô hình mới', from: '2023-10-01', to: '2023-11-30' },
};
const takeBack: NominationCommand = { type: 'take-back', reason: x };
const reopen: NominationCommand = { type: 'reopen', evidence: 'Chứng cứ mới' };

const wakings: readonly (readonly [keyof typeof resting, Part, NominationCommand, string, string, string | null])[] = [
  ['declined', 'referrer', reRefer, 'discovery', 'referred', 'verification'],
  ['withdrawn', 'referrer', reRefer, 'discovery', 'referred', 'verification'],
  ['terminated', 'officer', since, 'discovery', 'referred', 'verification'],
  // it was another case after all
  ['merged', 'officer', reRefer, 'discovery', 'referred', 'verification'],
  ['revoked', 'referrer', reRefer, 'discovery', 'referred', 'verification'],
  ['ineligible', 'referrer', reRefer, 'discovery', 'referred', 'verification'],
  ['closed-not-passed', 'referrer', reRefer, 'discovery', 'referred', 'verification'],
  ['dropped-out', 'officer', takeBack, 'cultivation', 'planned', 'cultivation-review'],
  ['closed-not-passed', 'head', takeBack, 'cultivation', 'planned', 'cultivation-review'],
  ['recognised-only', 'officer', takeBack, 'cultivation', 'planned', 'cultivation-review'],
  ['ineligible', 'head', reopen, 'recognition', 'recognised', null],
  ['centrally-refused', 'head', reopen, 'recognition', 'recognised', null],
  ['recognised-only', 'officer', reopen, 'recognition', 'recognised', null],
];

describe('a case at rest', () => {
  test.each(Object.entries(resting))('a case at rest %s: it owes nothing and no clock runs', (reason, rest) => {
    const scenario = rest();
    expect(scenario.view.rest).toMatchObject({ reason });
    expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
  });

  test.each(wakings)('a case at rest %s is woken by the %s', (reason, part, command, stage, substate, clock) => {
    const scenario = resting[reason]().on('2023-12-01').does(part, command);
    expect(scenario.view).toMatchObject({ stage, substate });
    expect(scenario.view.deadlines.filter(({ status }) => status === 'running').map(({ kind }) => kind)).toEqual(
      clock === null ? [] : [clock],
    );
    expect(scenario.view.votes.filter(({ council }) => council === 'provincial')).toEqual([]);
  });

  test.each(wakings)(
    'a case at rest %s stays at rest when another case holds the claim (%s)',
    (reason, part, command) => {
      const scenario = resting[reason]().on('2023-12-01');
      const achievement =
        command === since ? ({ id: '', from: '2023-10-01', to: '2023-11-30' } as const) : scenario.state.achievement;
      const claims = new Map([
        [openClaimOf({ ...scenario.state, achievement }), 'nomination:00000000-0000-4000-8000-000000000777' as const],
      ]);
      expect(guardOf(scenario.by(part, command, { claims }))).toBe('duplicate-case');
    },
  );

  test('a terminated case is not referred again with an earlier achievement', () => {
    const scenario = resting.terminated().on('2023-12-01');
    expect(guardOf(scenario.by('referrer', reRefer))).toBe('achieved-before-sanction');
    expect(
      guardOf(
        scenario.by('referrer', {
          type: 're-refer',
          evidence: 'x',
          achievement: { title: 'x', from: '2023-09-20', to: '2023-10-01' },
        }),
      ),
    ).toBe('achieved-before-sanction');
  });

  test.each([
    ['notify', 'commendation'],
    [null, 'followUp'],
  ] as const)(
    'a case revoked after %s and referred again is decided anew, and its history keeps the former decision',
    (after, from) => {
      const scenario = ruled(after);
      expect(scenario.view.rest).toMatchObject({ reason: 'revoked', from });
      scenario.on('2025-06-24').does('referrer', reRefer);
      expect(scenario.view).toMatchObject({ stage: 'discovery', decision: null, revocation: null, votes: [] });
      expect(scenario.view.passages.at(-1)).toMatchObject({ from, exit: 're-referred', to: 'discovery' });
      expect(scenario.events.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['DecisionSigned', 'AwardRevoked']),
      );
      // it may end like any case without a decision
      expect(guardOf(scenario.by('officer', { type: 'decline', reason: x }))).toBe('happened');
    },
  );

  test.each(['plan', 'recognise', 'pass'] as const)(
    'a case declined after %s and referred again takes the whole path anew, without its former votes and criteria',
    (after) => {
      const part: Part = after === 'pass' ? 'chair' : 'head';
      const scenario = playUntil(after)
        .does(part, { type: 'decline', reason: x })
        .on('2023-12-01')
        .does('referrer', reRefer);
      expect(scenario.view).toMatchObject({ stage: 'discovery', votes: [], council: null, criteria: [] });
      expect(scenario.view.passages.at(-1)).toMatchObject({ exit: 're-referred', to: 'discovery' });
    },
  );

  test('a case is not referred again with an impossible achievement', () => {
    const again = (from: Day, to: Day): NominationCommand => ({
      type: 're-refer',
      evidence: 'x',
      achievement: { title: 'x', from, to },
    });
    const scenario = resting.declined().on('2023-12-01');
    expect([
      guardOf(scenario.by('referrer', again('2023-11-02', '2023-11-01'))),
      guardOf(scenario.by('referrer', again('2023-12-02', '2023-12-31'))),
    ]).toEqual(['achievement-period', 'achievement-period']);
    expect(guardOf(scenario.by('referrer', again('2023-06-01', '2023-11-30'), { strangers: ['nobody'] }))).toBe(
      'unknown-subject',
    );
  });

  test('a case that another person refers again has both persons as authors', () => {
    expect(resting.declined().on('2023-12-01').does('deputy', reRefer).state.authors).toHaveLength(2);
  });
});
