import type { NominationCommand } from '@vinhdanh/contracts';
import { given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { decisionClaim, rewardedClaim } from '../claims/claims.js';
import { decide } from '../process/decide.js';
import { nextMoment } from '../due/owed.js';
import { citedAwardRevoked } from './cited-award.js';

const open: NominationCommand = { type: 'open-revocation', ground: 'dishonest-declaration', document: '77/KL-TTT' };
const report: NominationCommand = { type: 'report-revocation', document: '12/BC' };
const revoke: NominationCommand = { type: 'revoke', decisionNumber: '800/QĐ-UBND', recovered: 1_800_000 };
const uphold: NominationCommand = { type: 'uphold', document: '801/TB' };
/** Retired on 15/11/2024; on Tuesday 10/6/2025 the inspectorate concludes. */
const retired = () => playUntil(null).on('2025-06-10');
const openedFor = (ground: 'standards-not-met' | 'false-papers' | 'dishonest-declaration') =>
  retired().does('appraiser', { type: 'open-revocation', ground, document: '77/KL-TTT' });
const reported = (ground: Parameters<typeof openedFor>[0] = 'standards-not-met') =>
  openedFor(ground).on('2025-06-12').does('appraiser', report);

describe('revocation (hủy bỏ quyết định)', () => {
  test('a revocation wakes a retired case: seven days to report, then five working days to rule', () => {
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

  test('a revoked case rests, the money is recovered, and the achievement and the claim are free again', () => {
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
        { type: 'StoriesAnnotated', facts: { decisionNumber: '800/QĐ-UBND', stories: 1 } },
        'DeadlineMet',
        {
          type: 'StagePassed',
          facts: { from: 'followUp', exit: 'revoked', to: null },
        },
      );
    expect(scenario.view.decision?.number).toBe('1200/QĐ-UBND');
    expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
  });

  test('a decision has no number that a decision of the case had in that year, however it is written', () => {
    const scenario = playUntil('notify').does('appraiser', open).does('head', report);
    const own = scenario.view.decision?.number ?? '';
    expect(guardOf(scenario.by('chair', { ...revoke, decisionNumber: ` 0${own.toLowerCase()}` }))).toBe(
      'decision-number-taken',
    );
    expect(guardOf(scenario.by('chair', revoke))).toBe('happened');
    // in another year it is another number
    expect(guardOf(reported().by('chair', { ...revoke, decisionNumber: '1200/QĐ-UBND' }))).toBe('happened');
  });

  test('a retired case whose award is upheld returns to rest', () => {
    const { scenario } = given(reported())
      .when('chair', uphold)
      .thenHappens('AwardUpheld', 'DeadlineMet', { type: 'StagePassed', facts: { exit: 'retired', to: null } });
    expect(scenario.view).toMatchObject({ rest: { reason: 'retired' }, revocation: null });
    expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
    expect(scenario.on('2025-06-20').does('appraiser', open).view.revocation?.reported).toBe(false);
  });

  test('a revocation opened during follow-up and rejected lets the follow-up continue with its clock', () => {
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

  test('a revocation without a ruling in time escalates to the head', () => {
    const scenario = reported().until('2025-06-20');
    expect(scenario.view.deadlines.findLast(({ kind }) => kind === 'revocation-decision')).toMatchObject({
      overdue: true,
      escalatedTo: 'head',
    });
  });

  test('a revocation opened right after the decision blocks presentation and publication until the ruling', () => {
    const scenario = playUntil('notify').on('2023-10-11').does('appraiser', open);
    expect(guardOf(scenario.by('appraiser', { type: 'issue-objects', certificate: 'x' }))).toBe('revocation-open');
    expect(guardOf(playUntil('archive').does('appraiser', open).by('head', { type: 'retire', reason: 'x' }))).toBe(
      'revocation-open',
    );
    scenario.does('head', report).does('chair', revoke);
    expect(scenario.view.rest).toMatchObject({ reason: 'revoked', from: 'commendation' });
  });

  test('a revocation is opened once, reported once, and then ruled by the decider', () => {
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

  test('the head revokes what the unit’s head decided, and the Chairman what the province decided', () => {
    const own = playUntil('recognise', new Scenario(), { award: 'unit-merit-paper' })
      .does('head', { type: 'commend-own', decisionNumber: '50' })
      .does('head', open)
      .does('head', report);
    expect(guardOf(own.by('chair', revoke))).toBe('another-decider');
    expect(guardOf(own.by('head', revoke))).toBe('recovers-too-much');
    expect(own.does('head', { ...revoke, recovered: 100_000 }).view.rest).toMatchObject({ reason: 'revoked' });
    const provincial = playUntil('sign').does('appraiser', open).does('head', report);
    expect(guardOf(provincial.by('head', revoke))).toBe('province-only');
  });
});

describe('what a revocation brings with it', () => {
  test('no more is recovered than was paid', () => {
    given(reported())
      .on('2025-06-18')
      .when('chair', { ...revoke, recovered: 1_800_001 })
      .thenRefused('recovers-too-much', { recovered: 1_800_001, paid: 1_800_000 });
  });

  test('what was told and replicated before counts no more', () => {
    const told = reported();
    expect(told.view.counts).toMatchObject({ stories: 1, replications: 2 });
    expect(told.does('chair', revoke).view.counts).toMatchObject({ stories: 0, replications: 0 });
  });

  test.each(['dishonest-declaration', 'false-papers'] as const)(
    'a deed found forged by %s is never rewarded again',
    (ground) => {
      const told = reported(ground).on('2025-06-18');
      const claim = rewardedClaim(told.state.achievement?.id ?? '');
      const decision = decide(told.state, revoke, told.context('chair', told.state.lastOccurredAt));
      expect(decision.kind === 'accepted' && decision.release).not.toContain(claim);
      told.does('chair', revoke);
      const again: NominationCommand = { type: 're-refer', evidence: 'Tài liệu mới' };
      expect(guardOf(told.by('referrer', again))).toBe('achievement-forged');
      const achievement = { title: 'Thành tích mới', from: '2024-01-01', to: '2025-05-31' } as const;
      expect(guardOf(told.by('referrer', { ...again, achievement }))).toBe('happened');
    },
  );

  test('a deed that fell short of the standards may be referred again', () => {
    const told = reported('standards-not-met').on('2025-06-18').does('chair', revoke);
    expect(guardOf(told.by('referrer', { type: 're-refer', evidence: 'Tài liệu mới' }))).toBe('happened');
  });

  test('the higher proposal that cites the award learns of it, and is terminated while it is undecided', () => {
    const told = playUntil('archive')
      .on('2024-03-04')
      .does('head', {
        type: 'propose-higher',
        award: 'prime-minister-certificate',
        reason: 'Tiêu biểu',
        achievement: { title: 'Nhân rộng', from: '2023-04-01', to: '2024-02-29' },
      });
    const [owed] = told.owes;
    if (owed?.command.type !== 'open-linked-case') throw new Error('a linked case is owed');
    const linked = new Scenario('ninh-thuan-2024');
    linked.opens(owed.command.opening);
    told.does('appraiser', open).does('appraiser', report).does('chair', revoke);
    expect(told.owes).toContainEqual(
      expect.objectContaining({
        target: owed.target,
        command: expect.objectContaining({ type: 'note-cited-revoked', decisionNumber: '800/QĐ-UBND' }),
      }),
    );
    const revoked = { case: '00000000-0000-4000-8000-000000000999', decisionNumber: '800/QĐ-UBND' };
    expect(citedAwardRevoked(linked.state, revoked)).toMatchObject({
      events: [
        { type: 'CitedAwardRevoked', facts: revoked },
        { type: 'CaseTerminated', facts: { document: '800/QĐ-UBND' } },
        { type: 'DeadlineCancelled' },
        { type: 'StagePassed', facts: { from: 'recognition', exit: 'terminated', to: null } },
      ],
      release: [expect.stringContaining('open:')],
    });
    const { version, lastOccurredAt: occurredAt } = linked.state;
    linked.holds(
      citedAwardRevoked(linked.state, revoked).events.map((event, index) => ({
        ...event,
        version: version + index + 1,
        eventId: `told-${index}`,
        occurredAt,
        entry: 'live' as const,
        actor: 'system',
      })),
    );
    expect(linked.view.rest).toMatchObject({ reason: 'terminated', from: 'recognition' });
    // only a decision revokes a decision
    expect(citedAwardRevoked(playUntil('sign').state, revoked).events).toMatchObject([{ type: 'CitedAwardRevoked' }]);
  });
});
