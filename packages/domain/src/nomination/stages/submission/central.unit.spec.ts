import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { rewardedClaim } from '../../claims/claims.js';
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
  test('sends the case back to the appraisal, which has its term again', () => {
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

  test('does not sign what is not his to give, nor does it go up when it is', () => {
    expect(guardOf(before().by('chair', sign))).toBe('no-authority');
    expect(guardOf(playUntil('submit-to-chair').by('appraiser', { type: 'escalate', number: '1' }))).toBe(
      'provincial-authority',
    );
  });
});

describe('the central level', () => {
  test('submitted, received, granted: its decision is the award, and the province’s term is met', () => {
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
      .when('appraiser', outcome({ granted: true, decisionNumber: '30/QĐ-TTg' }))
      .thenHappens(
        { type: 'CentralOutcomeRecorded', facts: { granted: true, decisionNumber: '30/QĐ-TTg' } },
        { type: 'StagePassed', facts: { from: 'submission', exit: 'signed', to: 'commendation' } },
        { type: 'DeadlineSet', facts: { kind: 'notification' } },
      );
    expect(scenario.view.decision).toMatchObject({ number: '30/QĐ-TTg', money: null });
    scenario.does('appraiser', { type: 'register-decision', number: '30/QĐ-TTg', date: '2024-01-10' });
    expect(scenario.due('notification')).toBe('2024-01-29');
  });

  test('a grant has a number, takes the achievement and is told to the subject', () => {
    const scenario = received();
    expect(guardOf(scenario.by('appraiser', outcome({ granted: true })))).toBe('decision-number-missing');
    const granted = outcome({ granted: true, decisionNumber: '30' });
    expect(decide(scenario.state, granted, scenario.context('appraiser', scenario.state.lastOccurredAt))).toMatchObject(
      {
        owes: [
          { command: { type: 'record-honour' } },
          { command: { telling: { type: 'AchievementRewarded', facts: { award: 'prime-minister-certificate' } } } },
        ],
      },
    );
    const claims = new Map([
      [rewardedClaim(scenario.state.achievement?.id ?? ''), 'nomination:00000000-0000-4000-8000-000000000777' as const],
    ]);
    expect(guardOf(scenario.by('appraiser', granted, { claims }))).toBe('achievement-rewarded');
  });

  test('a central supplement takes the case back to the appraisal', () => {
    const scenario = received().does('appraiser', {
      type: 'record-central-supplement',
      document: '40/BNV',
      missing: ['Xác nhận thuế'],
    });
    expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'content', central: null });
    expect(appraisal(scenario)?.status).toBe('running');
  });

  test('refused, it may close', () => {
    given(received())
      .when('appraiser', outcome({ close: true }))
      .thenHappens(
        { type: 'CentralOutcomeRecorded', facts: { granted: false } },
        { type: 'StagePassed', facts: { exit: 'centrally-refused', to: null } },
      );
  });

  test('refused, it may fall back to a provincial award: a new decision on the same case, in a term of its own', () => {
    const scenario = refused();
    expect([scenario.last('CentralOutcomeRecorded')?.facts.granted, action(scenario)]).toEqual([false, 'fall-back']);
    scenario.does('appraiser', fallBack);
    expect(scenario.view).toMatchObject({
      stage: 'submission',
      substate: 'drafting',
      award: 'provincial-certificate',
      central: null,
    });
    expect(appraisal(scenario)).toMatchObject({ status: 'running', due: '2023-12-18' });
    scenario.does('appraiser', { type: 'submit-to-chair', number: '99/TTr' }).on('2023-12-01').does('chair', sign);
    expect(scenario.last('DecisionSigned')).toMatchObject({ facts: { money: { amount: 1_800_000 } } });
  });

  test('nothing falls back before a refusal, nor to what the Chairman may not give', () => {
    expect(guardOf(received().by('appraiser', fallBack))).toBe('not-refused');
    expect(guardOf(refused().by('appraiser', { ...fallBack, award: 'labour-order' }))).toBe('no-authority');
  });
});
