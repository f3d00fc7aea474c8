import type { NominationCommand } from '@vinhdanh/contracts';
import { cast, given, guardOf, playBefore, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { decisionClaim, rewardedClaim } from '../../claims/claims.js';
import { decide } from '../../process/decide.js';

const notPass = (close: boolean): NominationCommand => ({ type: 'not-pass', reason: 'Chưa đủ', close });
const own: NominationCommand = { type: 'commend-own', decisionNumber: '50/QĐ-UBND' };
const merit = () => playUntil('recognise', new Scenario(), { award: 'unit-merit-paper' });
const holder = 'nomination:00000000-0000-4000-8000-000000000777' as const;

describe('recognition by the unit (công nhận)', () => {
  test('a case that is not recognised returns to cultivation, and its council work begins anew', () => {
    const { scenario } = given(playUntil('close-vote'))
      .when('head', notPass(false))
      .thenHappens(
        'NotPassed',
        { type: 'StagePassed', facts: { from: 'recognition', exit: 'not-passed', to: 'cultivation' } },
        { type: 'DeadlineSet', facts: { kind: 'cultivation-review' } },
      );
    expect(scenario.view).toMatchObject({ substate: 'planned', council: null, criteria: [], votes: [] });
    expect(scenario.due('cultivation-review')).toBe('2023-12-08');
    scenario.on('2023-10-02').does('officer', { type: 'declare-ready', report: 'Đã khắc phục' });
    expect(guardOf(scenario.by('secretary', { type: 'convene', members: [cast.head.person], on: '2023-10-02' }))).toBe(
      'criteria-not-met',
    );
    expect(scenario.due('unit-posting')).toBe('2023-10-09');
  });

  test('a case that is not recognised and closed rests', () => {
    const scenario = playUntil('assess-criterion').does('head', notPass(true));
    expect(scenario.view.rest).toMatchObject({ reason: 'closed-not-passed', from: 'recognition' });
  });

  test('a case concluded with recognition counts towards the quota and rests', () => {
    const scenario = playUntil('recognise').does('head', { type: 'conclude', note: 'Tính chỉ tiêu' });
    expect(scenario.view.rest).toMatchObject({ reason: 'recognised-only' });
    expect(guardOf(playUntil('close-vote').by('head', { type: 'conclude' }))).toBe('wrong-step');
  });

  test('a recognised exemplar may be introduced, which does not propose an award', () => {
    const scenario = playUntil('recognise').does('head', { type: 'introduce', to: 'Sở Nội vụ', note: 'Tiêu biểu' });
    expect(scenario.view).toMatchObject({ stage: 'recognition', substate: 'recognised' });
    expect(scenario.events.at(-1)).toMatchObject({ type: 'ExemplarIntroduced', facts: { to: 'Sở Nội vụ' } });
    const shy = playUntil('recognise').does('officer', { type: 'record-consent', granted: false, document: 'Đơn' });
    expect(guardOf(shy.by('head', { type: 'introduce', to: 'Đài' }))).toBe('consent-refused');
  });

  test('the council is not convened while the posting is open', () => {
    const scenario = playBefore('convene').on('2023-08-30');
    expect(guardOf(scenario.by('secretary', { type: 'convene', members: [cast.head.person], on: '2023-08-30' }))).toBe(
      'posting-open',
    );
  });

  test('a criterion that the plan does not have is not assessed', () => {
    expect(
      guardOf(
        playUntil('declare-ready').by('assessor', { type: 'assess-criterion', criterion: 9, met: true, evidence: 'x' }),
      ),
    ).toBe('unknown-criterion');
  });

  test('the vote is closed before the head recognises', () => {
    expect(guardOf(playUntil('cast-vote').by('head', { type: 'recognise', number: '1' }))).toBe('vote-missing');
  });

  test('an author of a case does not decide it', () => {
    const scenario = playUntil('close-vote');
    const author = {
      kind: 'person',
      account: 'another',
      person: cast.officer.person,
      grants: cast.head.grants,
      enteredBy: null,
    } as const;
    expect(guardOf(scenario.by('head', { type: 'recognise', number: '1' }, { actor: author }))).toBe('same-person');
  });
});

describe('an award within the unit’s own authority (giấy khen)', () => {
  test('the head decides an award of the unit, whose money follows the base salary of the day', () => {
    const scenario = merit().does('head', own);
    expect(scenario.view).toMatchObject({ stage: 'commendation', substate: 'decided', decision: { money: 540_000 } });
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'register-decision', role: 'unit-officer' }]);
    scenario.does('officer', { type: 'register-decision', number: '50/QĐ-UBND', date: '2023-09-08' });
    scenario
      .does('officer', { type: 'notify', text: 'Đã khen' })
      .does('officer', { type: 'issue-objects', certificate: 'GK-50' });
    scenario
      .on('2023-09-20')
      .does('head', { type: 'award', place: 'Xã', on: '2023-09-20' })
      .does('officer', { type: 'archive', archiveNumber: '1' });
    expect(scenario.view.stage).toBe('followUp');
  });

  test('an award of the unit is recorded with its subject, and takes the number and the achievement', () => {
    const scenario = merit();
    const decision = decide(scenario.state, own, scenario.context('head', scenario.state.lastOccurredAt));
    expect(decision).toMatchObject({
      kind: 'accepted',
      beside: [{ events: [{ type: 'HonourRecorded', facts: { decisionNumber: '50/QĐ-UBND' } }] }],
      owes: [{ command: { telling: { type: 'AchievementRewarded', facts: { decisionNumber: '50/QĐ-UBND' } } } }],
    });
    const [achievement = ''] = [scenario.state.achievement?.id];
    expect(
      guardOf(scenario.by('head', own, { claims: new Map([[decisionClaim('22792', '2023', '50/QĐ-UBND'), holder]]) })),
    ).toBe('decision-number-taken');
    expect(guardOf(scenario.by('head', own, { claims: new Map([[rewardedClaim(achievement), holder]]) }))).toBe(
      'achievement-rewarded',
    );
  });

  test('an award that the unit may not give on that date goes up', () => {
    expect(guardOf(playUntil('recognise').by('head', own))).toBe('no-authority');
  });

  test('an award of the unit itself does not go up, where nobody could sign it', () => {
    const own = playUntil('recognise', new Scenario(), { award: 'unit-merit-paper' });
    given(own).when('head', { type: 'propose-up', number: '42/TTr-UBND' }).thenRefused('unit-authority', { own: true });
    expect(guardOf(own.by('head', { type: 'commend-own', decisionNumber: '50/QĐ-UBND' }))).toBe('happened');
    const urgent = playUntil('refer', new Scenario(), { award: 'unit-merit-paper', track: 'sudden' });
    expect(guardOf(urgent.by('head', { type: 'fast-track', trigger: 'sudden-deed', reason: 'x' }))).toBe(
      'unit-authority',
    );
  });

  test('an award of units of another kind is moved to one of them, and does not go up', () => {
    const grassroots = playUntil('recognise', new Scenario(), {
      award: 'grassroots-emulation-fighter',
      track: 'regular',
    });
    given(grassroots)
      .when('head', { type: 'propose-up', number: '42/TTr-UBND' })
      .thenRefused('unit-authority', { own: false, deciders: ['district', 'department'] });
  });

  test('the unit does not register a decision of the province', () => {
    expect(
      guardOf(
        playUntil('sign').by('officer', { type: 'register-decision', number: '1200/QĐ-UBND', date: '2023-10-06' }),
      ),
    ).toBe('wrong-role');
  });
});
