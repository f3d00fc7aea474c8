import { tally } from '@vinhdanh/domain';
import { describe, expect, it } from 'vitest';
import { reckon, sayShare, type Count } from './arithmetic.js';

const fractions = [
  { numerator: 1, denominator: 2 },
  { numerator: 2, denominator: 3 },
  { numerator: 4, denominator: 5 },
  { numerator: 9, denominator: 10 },
];
const rules = fractions.flatMap((threshold) =>
  [true, false].flatMap((inclusive) =>
    (['all', 'entitled', 'present'] as const).map((denominator) => ({
      council: 'unit' as const,
      awards: 'all' as const,
      tracks: 'all' as const,
      required: true,
      threshold,
      inclusive,
      denominator,
      quorum: { numerator: 2, denominator: 3 },
      ballot: 'open' as const,
      failed: 'stops' as const,
      source: 'spec',
      certainty: 'assumed' as const,
    })),
  ),
);
const counts: readonly Count[] = [3, 5, 9, 11].flatMap((members) =>
  Array.from({ length: members + 1 }, (_, present) => present).flatMap((present) =>
    Array.from({ length: present + 1 }, (_, yes) => ({
      members,
      present,
      yes,
      no: present - yes,
      abstain: 0,
      invalid: 0,
      recused: members - present > 1 ? 1 : 0,
      written: 0,
    })),
  ),
);

describe('the arithmetic of a vote', () => {
  it("the arithmetic of a vote agrees with the API's, under every rule and count", () => {
    for (const rule of rules) {
      for (const count of counts) {
        const { passed, sentence } = tally(rule, count);
        const shown = reckon(rule, count);
        expect(shown.passed, `${JSON.stringify(rule)} ${JSON.stringify(count)}`).toBe(passed);
        expect(sentence).toContain(`${sayShare(shown.share)} (${count.yes}/${shown.base})`);
        if (shown.quorate && shown.needed !== null) expect(count.yes >= shown.needed).toBe(passed);
      }
    }
  });

  it('more than half of four is three, and four fifths of eleven is nine', () => {
    const four = { members: 4, present: 4, yes: 2, no: 2, abstain: 0, invalid: 0, recused: 0, written: 0 };
    const rule = {
      threshold: { numerator: 1, denominator: 2 },
      inclusive: false,
      denominator: 'all' as const,
      quorum: { numerator: 2, denominator: 3 },
    };
    expect(reckon(rule, four)).toMatchObject({ needed: 3, passed: false });
    expect(
      reckon(
        { ...rule, threshold: { numerator: 4, denominator: 5 }, inclusive: true },
        { ...four, members: 11, present: 11, yes: 9 },
      ),
    ).toMatchObject({
      needed: 9,
      passed: true,
    });
  });

  it('an impossible count is noticed', () => {
    const rule = {
      threshold: { numerator: 1, denominator: 2 },
      inclusive: false,
      denominator: 'all' as const,
      quorum: { numerator: 1, denominator: 2 },
    };
    const count = { members: 5, present: 4, yes: 3, no: 1, abstain: 0, invalid: 0, recused: 0, written: 0 };
    expect(reckon(rule, count).possible).toBe(true);
    expect(reckon(rule, { ...count, yes: 4 }).possible).toBe(false);
    expect(reckon(rule, { ...count, yes: 4, written: 1 }).possible).toBe(true);
    expect(reckon(rule, { ...count, yes: 4, written: 1, recused: 1 }).possible).toBe(false);
  });
});
