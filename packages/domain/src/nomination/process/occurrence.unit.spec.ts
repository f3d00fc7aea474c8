import type { Day } from '@vinhdanh/contracts';
import { guardOf, playBefore, playUntil, referral, Scenario, writtenForms } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { addDays, momentOf } from '../../calendar/index.js';

describe('dates that cannot be', () => {
  const register = (date: Day) => ({ type: 'register-decision', number: '1200/QĐ-UBND', date }) as const;

  test('a decision dated before its vote is refused', () => {
    const refused = playUntil('sign').by('appraiser', register('2023-09-27'));
    expect(guardOf(refused)).toBe('decision-before-vote');
    expect(refused.kind === 'refused' && refused.rejection.fact).toEqual({ date: '2023-09-27', votedOn: '2023-09-28' });
  });

  test('a decision dated on another day than its signature, or in the future, is refused', () => {
    expect(guardOf(playUntil('sign').by('appraiser', register('2023-09-29')))).toBe('another-date');
    expect(guardOf(playUntil('sign').by('appraiser', register('2023-10-07')))).toBe('occurs-in-future');
  });

  test('an act in the future is refused', () => {
    const scenario = playUntil('refer');
    const refused = scenario.by(
      'officer',
      { type: 'start-verify' },
      { at: momentOf('2023-04-20', 'noon'), now: momentOf('2023-04-13', 'noon') },
    );
    expect(guardOf(refused)).toBe('occurs-in-future');
  });

  test('an act before the latest event of the case is refused', () => {
    expect(
      guardOf(
        playUntil('plan').by('officer', { type: 'review', finding: 'x' }, { at: momentOf('2023-04-19', 'noon') }),
      ),
    ).toBe('occurs-before-last');
  });

  test('a presentation in the future or before the decision is refused, and so is a paper with a future date', () => {
    const decidedOn = playBefore('award').view.decision?.signedOn ?? '1900-01-01';
    const presented = (on: Day) =>
      guardOf(playBefore('award').on('2023-10-19').by('chair', { type: 'award', place: 'x', on }));
    expect([presented(addDays(decidedOn, -1)), presented(decidedOn)]).toEqual([
      'presented-before-decision',
      'happened',
    ]);
    expect(
      guardOf(playBefore('award').on('2023-10-19').by('chair', { type: 'award', place: 'x', on: '2023-10-20' })),
    ).toBe('occurs-in-future');
    expect(
      guardOf(
        playUntil('receive').by('appraiser', {
          type: 'attach-paper',
          paper: 'summary-list',
          title: 'x',
          date: '2023-09-12',
        }),
      ),
    ).toBe('occurs-in-future');
  });
});

describe('unknown or conflicting objects', () => {
  test('no act is possible on a case that was not referred, and no case is referred twice', () => {
    expect(guardOf(new Scenario().by('officer', { type: 'start-verify' }))).toBe('no-such-case');
    expect(guardOf(playUntil('refer').by('referrer', referral))).toBe('wrong-stage');
  });

  test('a unit that has ceased gets no new case', () => {
    expect(
      guardOf(new Scenario('khanh-hoa-2025').on('2025-07-02').by('referrer', { ...referral, achievement: undefined })),
    ).toBe('no-such-unit');
  });

  test('a grant that has ended gives no right', () => {
    expect(guardOf(playUntil('refer').by('lapsed', { type: 'start-verify' }))).toBe('grant-not-in-force');
  });

  test('a decision number or an achievement that another case holds is refused', () => {
    const holder = 'nomination:00000000-0000-4000-8000-000000000777' as const;
    const sign = { type: 'sign', decisionNumber: '1200/QĐ-UBND' } as const;
    const scenario = playBefore('sign').on('2023-10-06');
    expect(guardOf(scenario.by('chair', sign, { claims: new Map([['decision:58:2023:1200/qđ-ubnd', holder]]) }))).toBe(
      'decision-number-taken',
    );
    // it is one number, however it is written
    for (const decisionNumber of writtenForms[0]?.ways ?? [])
      expect(
        guardOf(
          scenario.by(
            'chair',
            { ...sign, decisionNumber },
            { claims: new Map([['decision:58:2023:1200/qđ-ubnd', holder]]) },
          ),
        ),
      ).toBe('decision-number-taken');
    expect(
      guardOf(
        scenario.by('chair', sign, { claims: new Map([[`rewarded:${scenario.state.achievement?.id ?? ''}`, holder]]) }),
      ),
    ).toBe('achievement-rewarded');
  });
});
