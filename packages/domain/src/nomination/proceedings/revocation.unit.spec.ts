import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { decisionClaim, rewardedClaim } from '../claims/claims.js';
import { decide } from '../process/decide.js';
import { nextMoment } from '../due/owed.js';

const open: NominationCommand = { type: 'open-revocation', ground: 'dishonest-declaration', document: '77/KL-TTT' };
const report: NominationCommand = { type: 'report-revocation', document: '12/BC' };
const revoke: NominationCommand = { type: 'revoke', decisionNumber: '800/QĐ-UBND', recovered: 1_800_000 };
const uphold: NominationCommand = { type: 'uphold', document: '801/TB' };
/** Retired on 15/11/2024; on Tuesday 10/6/2025 the inspectorate concludes. */
const retired = () => playUntil(null).on('2025-06-10');
const reported = () => retired().does('appraiser', open).on('2025-06-12').does('appraiser', report);

describe('revocation (hủy bỏ quyết định)', () => {
  test('months after retirement the case is woken: seven days to report, then five working days to rule', () => {
    const scenario = retired().does('appraiser', open);
    expect(scenario.view).toMatchObject({ stage: 'followUp', substate: 'tracking' });
    expect(scenario.due('revocation-report')).toBe('2025-06-17');
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'report-revocation', due: '2025-06-17' }]);
    scenario.on('2025-06-12').does('appraiser', report);
    expect(scenario.due('revocation-decision')).toBe('2025-06-19');
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'revoke', role: 'chair', due: '2025-06-19' }]);
  });

  test('an award that is suspended after its decision is revoked or upheld while it is suspended', () => {
    const suspended = () =>
      playUntil('register-decision').does('appraiser', { type: 'suspend', reason: 'inspection', document: '5/QĐ-TTr' });
    const ruled = () => suspended().does('appraiser', open).does('appraiser', report);
    expect(ruled().view.waitingFor.map(({ action }) => action)).toEqual(['resume', 'revoke']);
    expect(ruled().does('chair', revoke).view).toMatchObject({ rest: { reason: 'revoked' }, suspended: null });
    const upheld = ruled().does('chair', uphold);
    expect(upheld.view.suspended).not.toBeNull();
    expect(upheld.does('appraiser', { type: 'resume', document: '9/TB' }).view.suspended).toBeNull();
  });

  test('revoked, it rests; what was paid is recovered, and the achievement and the claim are free again', () => {
    const scenario = reported().on('2025-06-18');
    const decision = decide(scenario.state, revoke, scenario.context('chair', scenario.state.lastOccurredAt));
    expect(decision.kind === 'accepted' && decision.release).toContain(
      rewardedClaim(scenario.state.achievement?.id ?? ''),
    );
    expect(decision.kind === 'accepted' && decision.take).toEqual([decisionClaim('58', '2025', '800/QĐ-UBND')]);
    expect(decision.kind === 'accepted' && decision.owes).toMatchObject([
      { command: { type: 'cancel-honour', cancelled: { decisionNumber: '1200/QĐ-UBND', revokedBy: '800/QĐ-UBND' } } },
      {
        target: `achievement:${scenario.state.achievement?.stream}`,
        command: { telling: { type: 'AchievementReleased', facts: { exit: 'revoked' } } },
      },
    ]);
    expect(
      guardOf(
        scenario.by('chair', revoke, {
          claims: new Map([[decisionClaim('58', '2025', '800/QĐ-UBND'), 'nomination:other']]),
        }),
      ),
    ).toBe('decision-number-taken');
    given(scenario)
      .when('chair', revoke)
      .thenHappens(
        { type: 'AwardRevoked', facts: { recovered: 1_800_000, decisionNumber: '800/QĐ-UBND' } },
        'DeadlineMet',
        {
          type: 'StagePassed',
          facts: { from: 'followUp', exit: 'revoked', to: null },
        },
      );
    expect(scenario.view.decision?.number).toBe('1200/QĐ-UBND');
    expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
  });

  test('a decision bears no number that one of the case has borne in that year, however it is written', () => {
    const scenario = playUntil('notify').does('appraiser', open).does('head', report);
    const own = scenario.view.decision?.number ?? '';
    expect(guardOf(scenario.by('chair', { ...revoke, decisionNumber: ` 0${own.toLowerCase()}` }))).toBe(
      'decision-number-taken',
    );
    expect(guardOf(scenario.by('chair', revoke))).toBe('happened');
    // in another year it is another number
    expect(guardOf(reported().by('chair', { ...revoke, decisionNumber: '1200/QĐ-UBND' }))).toBe('happened');
  });

  test('upheld, a retired case goes back to its rest', () => {
    const { scenario } = given(reported())
      .when('chair', uphold)
      .thenHappens('AwardUpheld', 'DeadlineMet', { type: 'StagePassed', facts: { exit: 'retired', to: null } });
    expect(scenario.view).toMatchObject({ rest: { reason: 'retired' }, revocation: null });
    expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
    expect(scenario.on('2025-06-20').does('appraiser', open).view.revocation?.reported).toBe(false);
  });

  test('opened while the exemplar is tracked and upheld, the tracking goes on with its clock', () => {
    const scenario = playUntil('archive')
      .on('2023-12-01')
      .does('appraiser', open)
      .does('head', report)
      .does('chair', uphold);
    expect(scenario.view).toMatchObject({ stage: 'followUp', substate: 'tracking' });
    expect(scenario.view.deadlines.filter(({ status }) => status === 'running').map(({ kind }) => kind)).toEqual([
      'annual-review',
    ]);
  });

  test('not ruled in time, it goes to the head, whoever sleeps', () => {
    const scenario = reported().until('2025-06-20');
    expect(scenario.view.deadlines.findLast(({ kind }) => kind === 'revocation-decision')).toMatchObject({
      overdue: true,
      escalatedTo: 'head',
    });
  });

  test('straight after the decision: nothing more is given or told until it is ruled', () => {
    const scenario = playUntil('notify').on('2023-10-11').does('appraiser', open);
    expect(guardOf(scenario.by('appraiser', { type: 'issue-objects', certificate: 'x' }))).toBe('revocation-open');
    expect(guardOf(playUntil('archive').does('appraiser', open).by('head', { type: 'retire', reason: 'x' }))).toBe(
      'revocation-open',
    );
    scenario.does('head', report).does('chair', revoke);
    expect(scenario.view.rest).toMatchObject({ reason: 'revoked', from: 'commendation' });
  });

  test('it has its order: opened once, reported once, then ruled by the decider', () => {
    const scenario = retired();
    expect(guardOf(playUntil('archive').by('appraiser', report))).toBe('no-revocation');
    expect(guardOf(playUntil('archive').by('chair', revoke))).toBe('no-revocation');
    scenario.does('appraiser', open);
    expect(guardOf(scenario.by('appraiser', open))).toBe('revocation-open');
    expect(guardOf(scenario.by('chair', revoke))).toBe('not-reported');
    expect(guardOf(scenario.by('chair', uphold))).toBe('not-reported');
    scenario.does('appraiser', report);
    expect(guardOf(scenario.by('appraiser', report))).toBe('reported-already');
  });

  test('without a decision there is nothing to revoke', () => {
    expect(guardOf(playUntil('pass').by('appraiser', open))).toBe('wrong-stage');
  });

  test('what the unit’s head decided, the unit’s head revokes; what the province decided, the Chairman', () => {
    const own = playUntil('recognise', new Scenario(), { award: 'unit-merit-paper' })
      .does('head', { type: 'commend-own', decisionNumber: '50' })
      .does('head', open)
      .does('head', report);
    expect(guardOf(own.by('chair', revoke))).toBe('another-decider');
    expect(own.does('head', revoke).view.rest).toMatchObject({ reason: 'revoked' });
    const provincial = playUntil('sign').does('appraiser', open).does('head', report);
    expect(guardOf(provincial.by('head', revoke))).toBe('province-only');
  });
});
