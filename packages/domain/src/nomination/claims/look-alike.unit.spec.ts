import type { StreamId } from '@vinhdanh/contracts';
import { guardOf, playBefore, referral, Scenario, subjectId } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import type { Context } from '../process/context.js';

const twin = '00000000-0000-4000-8000-000000000777';
const looks = (
  open: readonly string[],
  same: readonly string[],
  held: readonly (readonly [string, StreamId])[] = [],
): Partial<Context> => ({
  lookAlikes: { open, same },
  claims: new Map(held),
});
const other: StreamId = 'nomination:00000000-0000-4000-8000-000000000778';
const passing = (context: Partial<Context>) =>
  guardOf(playBefore('pass').by('appraiser', { type: 'pass', report: '88/BC-SNV' }, context));
const referring = (context: Partial<Context>) => guardOf(new Scenario().by('referrer', referral, context));

describe('subjects that look alike', () => {
  test('a case does not pass before every look-alike of its subject is answered', () => {
    const outcome = playBefore('pass').by('appraiser', { type: 'pass', report: '88/BC-SNV' }, looks([twin], []));
    expect([guardOf(outcome), outcome.kind === 'refused' && outcome.rejection.fact]).toEqual([
      'look-alikes-open',
      { subjects: [twin] },
    ]);
    expect(passing(looks([], []))).toBe('happened');
  });

  test('a look-alike that is another person does not hinder the case', () => {
    expect(referring(looks([twin], [], [[`open:${twin}:provincial-certificate:2021-01-01..2023-03-31`, other]]))).toBe(
      'happened',
    );
  });

  test('the open case and the awards of a look-alike that is the same person count as those of the subject', () => {
    const open = `open:${twin}:provincial-certificate:2021-01-01..2023-03-31`;
    const rewarded = `rewarded:${twin}:2021-01-01:2023-03-31`;
    expect(referring(looks([], [twin], [[open, other]]))).toBe('duplicate-case');
    expect(referring(looks([], [twin], [[rewarded, other]]))).toBe('achievement-rewarded');
    expect(passing(looks([], [twin], [[rewarded, other]]))).toBe('achievement-rewarded');
    expect(passing(looks([], [twin], []))).toBe('happened');
    expect(subjectId).not.toBe(twin);
  });
});
