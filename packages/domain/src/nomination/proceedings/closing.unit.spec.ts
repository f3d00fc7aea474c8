import type { NominationCommand } from '@vinhdanh/contracts';
import { cast, given, guardOf, playUntil, type Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { openClaimOf } from '../claims/claims.js';
import { decide } from '../process/decide.js';
import { effectsOwed } from '../due/effects.js';
import { nextMoment } from '../due/owed.js';

const other = '00000000-0000-4000-8000-000000000777';
const terminate: NominationCommand = { type: 'terminate', document: '9/KL', reason: 'Xả thải' };
const merge: NominationCommand = { type: 'merge-duplicate', into: other, reason: 'Trùng' };
const decline: NominationCommand = { type: 'decline', reason: 'x' };
const withdraw: NominationCommand = { type: 'withdraw', reason: 'x' };
const ended = (scenario: Scenario, reason: string) => {
  expect(scenario.view.rest).toMatchObject({ reason });
  expect(nextMoment(scenario.state, scenario.reference)).toBeNull();
};

describe('ends of a case before its decision', () => {
  const stages = ['start-verify', 'plan', 'recognise', 'assess-content', 'submit-to-chair'] as const;
  test.each(stages)('after %s a case is merged into another case', (after) => {
    ended(playUntil(after).does('appraiser', merge), 'merged');
  });
  test.each(stages)('after %s a case is terminated for a finding, whether suspended or not', (after) => {
    ended(playUntil(after).does('appraiser', terminate), 'terminated');
    ended(
      playUntil(after)
        .does('appraiser', { type: 'suspend', reason: 'press-report', document: '1' })
        .does('chair', terminate),
      'terminated',
    );
  });
  test('a suspended case that is declined or withdrawn leaves its suspension', () => {
    const scenario = playUntil('plan')
      .does('head', { type: 'suspend', reason: 'complaint', document: '1' })
      .does('referrer', withdraw);
    ended(scenario, 'withdrawn');
    expect(scenario.view.suspended).toBeNull();
  });

  test('an ended case releases its claim, so that another case may take it', () => {
    const scenario = playUntil('plan');
    const decision = decide(scenario.state, merge, scenario.context('officer', scenario.state.lastOccurredAt));
    expect(decision.kind === 'accepted' && decision.release).toEqual([openClaimOf(scenario.state)]);
  });

  test('a case is merged only into a case of the same subject, which records it and notifies its officers', () => {
    const scenario = playUntil('plan');
    const into = (subject: string | null, same: readonly string[] = []) =>
      decide(scenario.state, merge, {
        ...scenario.context('officer', scenario.state.lastOccurredAt),
        mergedInto: subject === null ? null : { subject, ended: false },
        lookAlikes: { open: [], same },
      });
    expect(guardOf(scenario.by('officer', merge, { mergedInto: { subject: 'another', ended: false } }))).toBe(
      'another-subject',
    );
    for (const unknown of [into('another'), into(null)])
      expect(unknown).toMatchObject({ kind: 'refused', rejection: { guard: 'another-subject' } });
    for (const decision of [into(scenario.state.subject.id), into('another', ['another'])])
      expect(decision).toMatchObject({
        kind: 'accepted',
        owes: [
          { target: `nomination:${other}`, command: { type: 'note-merged' } },
          { command: { telling: { type: 'AchievementReleased', facts: { exit: 'merged' } } } },
        ],
      });
    expect(
      guardOf(scenario.by('officer', merge, { mergedInto: { subject: scenario.state.subject.id, ended: true } })),
    ).toBe('other-case-ended');
    const receiving = playUntil('plan').returns({ type: 'DuplicateTakenIn', facts: { case: other } });
    expect(effectsOwed(receiving.state).at(-1)).toMatchObject({
      kind: 'notice',
      to: { role: 'unit-officer' },
      text: 'DuplicateTakenIn',
    });
  });

  test('a merged case that is woken by new evidence continues alone, and the other case records it', () => {
    const scenario = playUntil('plan').does('officer', merge);
    expect(scenario.last('DuplicateMerged')?.facts.into).toBe(other);
    const again = { type: 're-refer', evidence: 'x' } as const;
    const decision = decide(scenario.state, again, scenario.context('referrer', scenario.state.lastOccurredAt));
    expect(decision).toMatchObject({
      owes: [
        {
          target: `nomination:${other}`,
          command: { type: 'note-woken', case: '00000000-0000-4000-8000-000000000999' },
        },
        {},
      ],
    });
    given(scenario)
      .when('referrer', again)
      .thenHappens(
        'NominationReReferred',
        { type: 'StagePassed', facts: { exit: 're-referred', to: 'discovery' } },
        { type: 'DeadlineSet', facts: { kind: 'verification' } },
      );
    const receiving = playUntil('plan')
      .returns({ type: 'DuplicateTakenIn', facts: { case: other } })
      .returns({ type: 'DuplicateWoken', facts: { case: other } });
    expect(effectsOwed(receiving.state).at(-1)).toMatchObject({
      kind: 'notice',
      to: { role: 'unit-officer' },
      text: 'DuplicateWoken',
    });
    // it may end otherwise and be woken again: nobody is notified twice
    scenario.does('officer', { type: 'withdraw', reason: 'x' });
    const once = decide(scenario.state, again, scenario.context('referrer', scenario.state.lastOccurredAt));
    expect(once.kind === 'accepted' && once.owes.filter(({ command }) => command.type === 'note-woken')).toEqual([]);
  });

  test('a unit does not terminate a case, and a case is not merged into itself', () => {
    expect(guardOf(playUntil('plan').by('head', terminate))).toBe('wrong-role');
    expect(guardOf(playUntil('plan').by('officer', { ...merge, into: '00000000-0000-4000-8000-000000000999' }))).toBe(
      'same-case',
    );
  });

  test.each([
    ['declined', 'chair', decline],
    ['withdrawn', 'referrer', withdraw],
    ['merged', 'appraiser', merge],
    ['terminated', 'chair', terminate],
  ] as const)(
    'after the signature no case is %s, because the award would have to be revoked',
    (_end, part, command) => {
      expect(guardOf(playUntil('sign').by(part, command))).toBe('decided');
    },
  );
});

describe('not eligible (không đủ điều kiện)', () => {
  test('a rejection with notice notifies the head of the unit and the referrer', () => {
    const scenario = playUntil('assess-content').does('appraiser', {
      type: 'reject-with-notice',
      reason: 'Không đủ thành tích',
    });
    ended(scenario, 'ineligible');
    expect(
      effectsOwed(scenario.state)
        .filter(({ text }) => text.startsWith('RejectedWithNotice'))
        .map(({ to }) => to.role),
    ).toEqual(['unit-head', 'referrer']);
    expect(new Set(effectsOwed(scenario.state).map(({ key }) => key)).size).toBe(effectsOwed(scenario.state).length);
  });

  test('a rejected case reopened with new evidence is recognised, appraised and voted on anew', () => {
    const scenario = playUntil('record-vote')
      .does('appraiser', { type: 'reject-with-notice', reason: 'x' })
      .on('2023-11-01')
      .does('head', { type: 'reopen', evidence: 'Xác nhận mới' });
    expect(scenario.view).toMatchObject({
      stage: 'recognition',
      substate: 'recognised',
      votes: [{ council: 'unit', passed: true }],
    });
    scenario
      .does('head', { type: 'propose-up', number: '60/TTr' })
      .does('appraiser', { type: 'receive', receipt: '500' })
      .does('appraiser', { type: 'confirm-complete' });
    expect(guardOf(scenario.by('appraiser', { type: 'pass', report: 'x' }))).toBe('content-not-assessed');
  });

  test('an assessor does not decide, and an author does not assess', () => {
    const scenario = playUntil('confirm-complete');
    const as = (person: string, grants: (typeof cast)['appraiser' | 'chair']['grants']) =>
      ({ kind: 'person', account: 'another', person, grants, enteredBy: null }) as const;
    const author = as(cast.referrer.person, cast.appraiser.grants);
    expect(guardOf(scenario.by('appraiser', { type: 'assess-content', conclusion: 'x' }, { actor: author }))).toBe(
      'same-person',
    );
    const appraised = playUntil('submit-to-chair');
    const assessor = as(cast.appraiser.person, cast.chair.grants);
    expect(guardOf(appraised.by('chair', { type: 'sign', decisionNumber: '1' }, { actor: assessor }))).toBe(
      'same-person',
    );
  });
});
