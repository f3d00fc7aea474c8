import { Fraction, type VoteRule } from '@vinhdanh/contracts';
import { cast, given, guardOf, playBefore, playUntil, Scenario } from '@vinhdanh/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleCount, tally, type Count } from './vote-guards.js';

const base: VoteRule = {
  council: 'provincial',
  awards: 'all',
  tracks: 'all',
  required: true,
  threshold: { numerator: 4, denominator: 5 },
  inclusive: true,
  denominator: 'all',
  quorum: { numerator: 2, denominator: 3 },
  ballot: 'open',
  failed: 'stops',
  source: 'x',
  certainty: 'assumed',
};
const count = (change: Partial<Count>): Count => ({
  members: 10,
  present: 10,
  yes: 8,
  no: 2,
  abstain: 0,
  invalid: 0,
  ...change,
});
const passes = (rule: Partial<VoteRule>, of: Partial<Count>) => tally({ ...base, ...rule }, count(of)).passed;

describe('the computation (G5)', () => {
  test.each([
    ['exactly the threshold, inclusive', {}, {}, true],
    ['exactly the threshold, not inclusive', { inclusive: false }, {}, false],
    ['one ballot above it, not inclusive', { inclusive: false }, { yes: 9, no: 1 }, true],
    ['of all members: absent ones weigh', {}, { present: 9, yes: 7, no: 2 }, false],
    ['of those present: they do not', { denominator: 'present' }, { present: 8, yes: 7, no: 1 }, true],
    [
      'of the entitled: the recused do not',
      { denominator: 'entitled' },
      { recused: 2, present: 8, yes: 7, no: 1 },
      true,
    ],
    ['of all: the recused weigh', {}, { recused: 2, present: 8, yes: 7, no: 1 }, false],
    ['abstentions and invalid ballots are no ayes', {}, { yes: 7, no: 0, abstain: 2, invalid: 1 }, false],
    [
      'two thirds of three is two, exactly',
      { threshold: { numerator: 2, denominator: 3 } },
      { members: 3, present: 3, yes: 2, no: 1 },
      true,
    ],
    ['not quorate', {}, { present: 6, yes: 6, no: 0, written: 4 }, false],
    ['a council of zero carries nothing', { inclusive: true }, { members: 0, present: 0, yes: 0, no: 0 }, false],
  ] as const)('the vote is computed (G5): %s', (_what, rule, of, passed) => {
    expect(passes(rule, of)).toBe(passed);
  });

  test('the computation is exact: rounding never changes yes/base >= n/d', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 199 }),
        fc.nat(199),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(20),
        (members, ayes, denominator, over) => {
          const yes = Math.min(ayes, members);
          const numerator = Math.min(over, denominator);
          const rule = { threshold: { numerator, denominator } };
          expect(passes(rule, { members, present: members, yes, no: members - yes })).toBe(
            BigInt(yes) * BigInt(denominator) >= BigInt(numerator) * BigInt(members),
          );
        },
      ),
    );
  });

  test('the sentence of the minutes states ayes, base, share and threshold', () => {
    expect(tally(base, count({ members: 11, present: 11, yes: 8, no: 3 })).sentence).toBe(
      'Có mặt 11/11 thành viên; đồng ý 8, không đồng ý 3, không có ý kiến 0, phiếu không hợp lệ 0; ' +
        'tỷ lệ đồng ý 72,73 % (8/11) tính trên tổng số thành viên, ngưỡng từ 4/5: không thông qua.',
    );
  });

  test('a threshold of 4/3 is refused', () => {
    expect(Fraction.safeParse({ numerator: 4, denominator: 3 }).success).toBe(false);
  });
});

describe('a count that cannot be', () => {
  test.each([
    ['a council of zero', { members: 0, present: 0, yes: 0, no: 0 }],
    ['more ballots than present', { present: 9 }],
    ['more present than members', { present: 12, yes: 10 }],
    ['more ballots than members, some in writing', { present: 9, written: 2, yes: 9 }],
    ['ballots of the recused', { recused: 1 }],
  ])('a count that is impossible is refused: %s', (_what, of) => {
    expect(possibleCount(count(of))?.guard).toBe('impossible-count');
  });

  test('ballots of present and of absent members add up to the number of ballots', () => {
    expect(possibleCount(count({ present: 7, written: 3 }))).toBeNull();
  });
});

describe('the provincial council', () => {
  const vote = (change: object) =>
    ({
      type: 'record-vote',
      members: 11,
      present: 11,
      yes: 11,
      no: 0,
      abstain: 0,
      invalid: 0,
      minutes: 'x',
      ...change,
    }) as const;

  test('the province records the vote of the provincial council, and the secretary of a commune does not', () => {
    expect(guardOf(playBefore('record-vote').by('secretary', vote({})))).toBe('wrong-unit');
    expect(guardOf(playBefore('record-vote').by('provincialSecretary', vote({})))).toBe('happened');
  });

  test('with too few members present the provincial council decides nothing and votes again', () => {
    const { scenario } = given(playBefore('record-vote'))
      .when('provincialSecretary', vote({ present: 2, yes: 2 }))
      .thenHappens({ type: 'CouncilVoteRecorded', facts: { result: { present: 2, passed: false, quorate: false } } });
    expect(scenario.view).toMatchObject({ stage: 'appraisal', substate: 'content' });
    expect(guardOf(scenario.by('appraiser', { type: 'pass', report: 'x' }))).not.toBe('happened');
    expect(scenario.does('provincialSecretary', vote({})).view).toMatchObject({
      stage: 'appraisal',
      substate: 'voted',
    });
  });

  test('the minutes of the provincial council state written ballots and recusals', () => {
    const scenario = playBefore('record-vote').does(
      'provincialSecretary',
      vote({ present: 8, written: 2, recused: 1, yes: 10 }),
    );
    expect(scenario.last('CouncilVoteRecorded')?.facts.result).toMatchObject({
      present: 8,
      written: 2,
      recused: 1,
      passed: true,
    });
  });

  test('only the province corrects the count of the provincial council', () => {
    const correct = {
      type: 'correct-count',
      yes: 8,
      no: 3,
      abstain: 0,
      invalid: 0,
      teller: cast.teller.person,
      minutes: '13/BB-KP',
      reason: 'x',
    } as const;
    const attach = { type: 'attach-paper', paper: 'count-minutes', number: '13/BB-KP', title: 'Kiểm phiếu' } as const;
    expect(guardOf(playUntil('record-vote').by('secretary', correct))).toBe('province-only');
    given(playUntil('record-vote').does('provincialSecretary', attach))
      .when('provincialSecretary', correct)
      .thenHappens({ type: 'CountCorrected', facts: { result: { yes: 8, passed: false } } });
  });

  test('a procedure without a vote takes none', () => {
    const none = new Scenario('ninh-thuan-2023', {
      pack: (pack) => ({ ...pack, votes: pack.votes.filter((rule) => rule.council === 'unit') }),
    });
    expect(guardOf(playBefore('record-vote', none).by('appraiser', vote({})))).toBe('no-vote-foreseen');
    expect(guardOf(none.by('appraiser', { type: 'pass', report: 'x' }))).toBe('happened');
  });
});
