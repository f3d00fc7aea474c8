import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { openClaimOf, rewardedClaim } from '../../claims/claims.js';
import { decide } from '../../process/decide.js';

const sign: NominationCommand = { type: 'sign', decisionNumber: '1200/QĐ-UBND' };
const outcome = (change: Partial<Extract<NominationCommand, { type: 'record-outcome' }>>): NominationCommand => ({
  type: 'record-outcome',
  granted: false,
  document: '5/CV-BNV',
  close: false,
  ...change,
});
const before = () => playUntil('submit-to-chair', new Scenario(), { award: 'prime-minister-certificate' });
const escalated = () => before().on('2023-10-04').does('appraiser', { type: 'escalate', number: '1/TTr-UBND' });
const received = () =>
  escalated().on('2023-10-10').does('appraiser', { type: 'record-central-receipt', document: '22/BNV' });
const refused = () => received().on('2023-11-20').does('appraiser', outcome({}));
const fallBack: NominationCommand = {
  type: 'fall-back',
  award: 'provincial-certificate',
  reason: 'Trung ương không đồng ý',
};
const action = (scenario: Scenario) => scenario.view.waitingFor[0]?.action;
const appraisal = (scenario: Scenario) => scenario.view.deadlines.findLast(({ kind }) => kind === 'appraisal');

describe('the chairman', () => {
  test('the chairman sends a case back to the appraisal, whose term runs again', () => {
    const scenario = playUntil('submit-to-chair')
      .on('2023-10-03')
      .does('chair', { type: 'send-back', reason: 'Làm rõ số liệu' });
    expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'content' });
    expect(appraisal(scenario)).toMatchObject({ deadline: 'appraisal#2', status: 'running', due: '2023-10-31' });
    scenario
      .does('appraiser', { type: 'pass', report: '95/BC' })
      .does('appraiser', { type: 'submit-to-chair', number: '96/TTr' })
      .does('chair', sign);
    expect(scenario.view.stage).toBe('commendation');
  });

  test('the chairman does not sign an award beyond their authority, and one within it does not go up', () => {
    expect(guardOf(before().by('chair', sign))).toBe('no-authority');
    expect(guardOf(playUntil('submit-to-chair').by('appraiser', { type: 'escalate', number: '1' }))).toBe(
      'provincial-authority',
    );
  });
});

describe('the central level', () => {
  test('a granted case has the central decision as its award, and the term of the province is met', () => {
    const scenario = escalated();
    expect(scenario.view.substate).toBe('escalated');
    expect(appraisal(scenario)?.status).toBe('met');
    expect(action(scenario)).toBe('record-central-receipt');
    scenario
      .does('appraiser', { type: 'record-party-opinion', document: '3/TU', agrees: true })
      .on('2023-10-10')
      .does('appraiser', { type: 'record-central-receipt', document: '22/BNV' });
    expect(scenario.view.central).toEqual({ number: '1/TTr-UBND', partyAgrees: true, received: '22/BNV' });
    expect(action(scenario)).toBe('record-outcome');
    given(scenario)
      .on('2024-01-15')
      .when(
        'appraiser',
        outcome({ granted: true, decisionNumber: '30/QĐ-TTg', decidedOn: '2024-01-10', money: 6_300_000 }),
      )
      .thenHappens(
        { type: 'CentralOutcomeRecorded', facts: { granted: true, decisionNumber: '30/QĐ-TTg' } },
        { type: 'StagePassed', facts: { from: 'submission', exit: 'signed', to: 'commendation' } },
        { type: 'DeadlineSet', facts: { kind: 'notification' } },
      );
    expect(scenario.view.decision).toMatchObject({ number: '30/QĐ-TTg', money: 6_300_000, signedOn: '2024-01-10' });
    scenario.does('appraiser', { type: 'register-decision', number: '30/QĐ-TTg', date: '2024-01-10' });
    expect(scenario.due('notification')).toBe('2024-01-29');
  });

  test('a central grant has a number, takes the achievement and is recorded with the subject', () => {
    const scenario = received();
    expect(guardOf(scenario.by('appraiser', outcome({ granted: true })))).toBe('decision-number-missing');
    const granted = outcome({ granted: true, decisionNumber: '30', decidedOn: '2023-10-09' });
    expect(decide(scenario.state, granted, scenario.context('appraiser', scenario.state.lastOccurredAt))).toMatchObject(
      {
        beside: [{ events: [{ type: 'HonourRecorded' }] }],
        owes: [
          { command: { telling: { type: 'AchievementRewarded', facts: { award: 'prime-minister-certificate' } } } },
        ],
      },
    );
    const claims = new Map([
      [rewardedClaim(scenario.state.achievement?.id ?? ''), 'nomination:00000000-0000-4000-8000-000000000777' as const],
    ]);
    expect(guardOf(scenario.by('appraiser', granted, { claims }))).toBe('achievement-rewarded');
  });

  test('a central request for a supplement returns the case to the appraisal', () => {
    const scenario = received().does('appraiser', {
      type: 'record-central-supplement',
      document: '40/BNV',
      missing: ['Xác nhận thuế'],
    });
    expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'content', central: null });
    expect(appraisal(scenario)?.status).toBe('running');
  });

  test('a case that the central level refused may close', () => {
    given(received())
      .when('appraiser', outcome({ close: true }))
      .thenHappens(
        { type: 'CentralOutcomeRecorded', facts: { granted: false } },
        { type: 'StagePassed', facts: { exit: 'centrally-refused', to: null } },
      );
  });

  test('a case refused by the central level may get a provincial award, by a new decision in a new term', () => {
    const scenario = refused();
    expect([scenario.last('CentralOutcomeRecorded')?.facts.granted, action(scenario)]).toEqual([false, 'fall-back']);
    scenario.does('appraiser', fallBack);
    expect(scenario.view).toMatchObject({
      stage: 'appraisal',
      substate: 'content',
      award: 'provincial-certificate',
      central: null,
    });
    expect(appraisal(scenario)).toMatchObject({ status: 'running', due: '2023-12-18' });
    scenario
      .does('appraiser', { type: 'pass', report: '98/BC' })
      .does('appraiser', { type: 'submit-to-chair', number: '99/TTr' })
      .on('2023-12-01')
      .does('chair', sign);
    expect(scenario.last('DecisionSigned')).toMatchObject({ facts: { money: { amount: 1_800_000 } } });
  });

  test('what falls back is asked for the papers and the vote of the award that it falls back to', () => {
    const nine: NominationCommand = {
      type: 'record-vote',
      members: 11,
      present: 11,
      yes: 9,
      no: 2,
      abstain: 0,
      invalid: 0,
      minutes: '12/BB',
    };
    const regular = { award: 'prime-minister-certificate', track: 'regular' } as const;
    const scenario = playUntil('assess-content', new Scenario(), regular)
      .does('appraiser', nine)
      .does('appraiser', { type: 'pass', report: '88/BC' })
      .does('appraiser', { type: 'submit-to-chair', number: '89/TTr' })
      .does('appraiser', { type: 'escalate', number: '90/TTr' })
      .on('2023-11-20')
      .does('appraiser', outcome({}))
      .does('appraiser', { ...fallBack, award: 'provincial-emulation-fighter' });
    const pass: NominationCommand = { type: 'pass', report: '98/BC' };
    // the title requires the certificate
    expect(scenario.by('appraiser', pass)).toMatchObject({
      rejection: { guard: 'dossier-incomplete', fact: { missing: [{ paper: 'initiative-certificate' }] } },
    });
    scenario.does('appraiser', { type: 'attach-paper', paper: 'initiative-certificate', title: 'Chứng nhận' });
    // nine of eleven reached four fifths, not the nine tenths of the title
    expect(scenario.by('appraiser', pass)).toMatchObject({
      rejection: { guard: 'vote-not-carried', fact: { council: 'provincial', result: { yes: 9, passed: false } } },
    });
    scenario.does('appraiser', { ...nine, yes: 10, no: 1, minutes: '20/BB' });
    expect(guardOf(scenario.by('appraiser', pass))).toBe('happened');
  });

  test('the claim follows the award, and is refused where another case holds it', () => {
    const scenario = refused();
    const own = (award: 'provincial-certificate' | 'prime-minister-certificate') =>
      openClaimOf({ ...scenario.state, award });
    expect(
      decide(scenario.state, fallBack, scenario.context('appraiser', scenario.state.lastOccurredAt)),
    ).toMatchObject({ take: [own('provincial-certificate')], release: [own('prime-minister-certificate')] });
    const claims = new Map([[own('provincial-certificate'), 'nomination:other' as const]]);
    expect(guardOf(scenario.by('appraiser', fallBack, { claims }))).toBe('duplicate-case');
  });

  test('nothing falls back before a refusal, nor to what the Chairman may not give', () => {
    expect(guardOf(received().by('appraiser', fallBack))).toBe('not-refused');
    expect(guardOf(refused().by('appraiser', { ...fallBack, award: 'labour-order' }))).toBe('no-authority');
  });
});
