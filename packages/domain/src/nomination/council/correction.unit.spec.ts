import type { NominationCommand, PolicyPack, VoteRule } from '@vinhdanh/contracts';
import { cast, council, given, guardOf, playBefore, playUntil, Scenario } from '@vinhdanh/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tally } from './vote-guards.js';

const [a = '', b = ''] = council;
type Correction = Extract<NominationCommand, { type: 'correct-count' }>;

const attach: NominationCommand = {
  type: 'attach-paper',
  paper: 'count-minutes',
  number: '06/BB-KP',
  title: 'Biên bản kiểm phiếu',
};
const correct = (change: Partial<Correction> = {}): Correction => ({
  type: 'correct-count',
  yes: 4,
  no: 1,
  abstain: 0,
  invalid: 0,
  teller: cast.teller.person,
  minutes: '06/BB-KP',
  reason: 'Kiểm lại phiếu',
  ...change,
});
const vote = (member: string, choice: 'yes' | 'no' | 'abstain' = 'yes'): NominationCommand => ({
  type: 'cast-vote',
  member,
  choice,
});
/** The unit's council has voted openly, five in favour. */
const closed = () => playUntil('close-vote').does('secretary', attach);

describe('a count is corrected by two persons, with reason and paper', () => {
  test('a count is corrected by secretary and teller, with the count minutes that both signed', () => {
    given(closed())
      .when('secretary', correct({ votes: [{ member: a, choice: 'no' }] }))
      .thenHappens({
        type: 'CountCorrected',
        facts: {
          council: 'unit',
          secretary: cast.secretary.person,
          teller: cast.teller.person,
          minutes: '06/BB-KP',
          result: { yes: 4, no: 1 },
        },
      });
  });

  test('a count is not corrected without the attached count minutes', () => {
    expect(guardOf(playUntil('close-vote').by('secretary', correct()))).toBe('count-minutes-missing');
    expect(guardOf(closed().by('secretary', correct({ minutes: '07/BB-KP' })))).toBe('count-minutes-missing');
  });

  test('the secretary alone does not correct a count', () => {
    expect(guardOf(closed().by('secretary', correct({ teller: cast.secretary.person })))).toBe('same-teller');
  });

  test('never by the appraiser, of either council', () => {
    expect(guardOf(closed().by('appraiser', correct()))).toBe('wrong-role');
    const recorded = playUntil('record-vote').does('appraiser', attach);
    expect(guardOf(recorded.by('appraiser', correct({ yes: 10, no: 1 })))).toBe('wrong-role');
    expect(guardOf(recorded.by('provincialSecretary', correct({ yes: 10, no: 1 })))).toBe('happened');
  });
});

describe('totals never contradict the votes by name', () => {
  test('a corrected count that names nobody comes to what the names come to', () => {
    given(closed())
      .when('secretary', correct())
      .thenRefused('named-votes-differ', { named: { yes: 5, no: 0 }, given: { yes: 4, no: 1 } });
  });

  test('nobody is named who did not vote, and no name is put to a vote without names', () => {
    const stranger = { member: cast.chair.person, choice: 'no' as const };
    expect(guardOf(closed().by('secretary', correct({ votes: [stranger] })))).toBe('not-voted-yet');
    const recorded = playUntil('record-vote').does('provincialSecretary', attach);
    const named = correct({ yes: 10, no: 1, votes: [{ member: a, choice: 'no' }] });
    expect(guardOf(recorded.by('provincialSecretary', named))).toBe('named-votes-differ');
  });

  test('a second correction starts from the names of the first', () => {
    const told = closed().does('secretary', correct({ votes: [{ member: a, choice: 'no' }] }));
    expect(guardOf(told.by('secretary', correct({ yes: 5, no: 0 })))).toBe('named-votes-differ');
    told.does('secretary', correct({ yes: 3, no: 2, votes: [{ member: b, choice: 'no' }] }));
    expect(told.view.votes[0]).toMatchObject({ yes: 3, no: 2, passed: false });
  });

  test('whatever is typed, an accepted correction agrees with the names', () => {
    const choice = fc.constantFrom('yes' as const, 'no' as const, 'abstain' as const);
    const one = fc.record({ member: fc.constantFrom(...council), choice });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), fc.nat(5), fc.nat(5), (votes, yes, no) => {
        const told = closed();
        const outcome = told.by(
          'secretary',
          correct({ votes, yes, no: Math.min(no, 5 - yes), abstain: 5 - yes - Math.min(no, 5 - yes) }),
        );
        const names = Object.values({
          ...Object.fromEntries(council.map((member) => [member, 'yes'])),
          ...Object.fromEntries(votes.map(({ member, choice: said }) => [member, said])),
        });
        const inFavour = names.filter((said) => said === 'yes').length;
        const against = names.filter((said) => said === 'no').length;
        const agrees = inFavour === yes && against === Math.min(no, 5 - yes);
        expect(guardOf(outcome)).toBe(agrees ? 'happened' : 'named-votes-differ');
      }),
      { numRuns: 40 },
    );
  });
});

describe('an open vote that was recorded wrongly', () => {
  const sitting = () => playUntil('convene').does('secretary', vote(a)).does('secretary', vote(b));
  const right = (member: string): NominationCommand => ({
    type: 'correct-vote',
    member,
    choice: 'no',
    written: false,
    reason: 'Thư ký ghi nhầm',
  });

  test('a wrong record of an open vote is corrected before it closes, and both records stay', () => {
    const told = given(sitting())
      .when('secretary', right(a))
      .thenHappens({
        type: 'VoteCorrected',
        facts: { member: a, from: 'yes', choice: 'no' },
        personal: { narrative: { reason: 'Thư ký ghi nhầm' } },
      }).scenario;
    expect(told.events.filter(({ type }) => type === 'VoteCast')).toHaveLength(2);
    for (const member of council.slice(2)) told.does('secretary', vote(member));
    told.does('secretary', { type: 'close-vote', minutes: '05/BB-HĐ' });
    expect(told.view.votes[0]).toMatchObject({ yes: 4, no: 1 });
    expect(guardOf(told.by('secretary', right(b)))).toBe('vote-closed');
  });

  test('only a vote that is there is corrected', () => {
    expect(guardOf(playUntil('convene').by('secretary', right(a)))).toBe('no-votes');
    expect(guardOf(sitting().by('secretary', right(council[4] ?? '')))).toBe('not-voted-yet');
  });

  test('what a member said from their own account is changed by that member alone', () => {
    const asMember = {
      actor: {
        kind: 'person',
        account: a,
        person: a,
        grants: [{ ref: 'm', role: 'council-member', unit: '22792', from: '2020-01-01', to: null }],
        enteredBy: null,
      },
    } as const;
    const told = playUntil('convene').does('secretary', vote(b)).does('secretary', vote(a), asMember);
    expect(guardOf(told.by('secretary', right(a)))).toBe('another-member');
    expect(guardOf(told.by('secretary', right(b), asMember))).toBe('another-member');
    expect(guardOf(told.by('secretary', right(a), asMember))).toBe('happened');
  });
});

describe('the rule of a corrected count is the rule of the vote', () => {
  test('a case on the simplified procedure, corrected upward, passes by the threshold by which it failed', () => {
    // of 11: the simple majority of the simplified procedure is 6; four fifths would be 9
    const told = new Scenario('ninh-thuan-2024')
      .on('2024-04-12')
      .does('referrer', {
        type: 'refer',
        subject: { id: '00000000-0000-4000-8000-000000000100', kind: 'individual' },
        track: 'contribution',
        award: 'provincial-certificate',
        fields: [4],
        unit: '22792',
        source: 'unit',
        summary: 'Quá trình cống hiến',
      })
      .does('head', { type: 'fast-track', trigger: 'contribution', reason: 'Cống hiến' })
      .does('appraiser', { type: 'receive', receipt: '1' })
      .does('appraiser', { type: 'attach-paper', paper: 'submission-letter', title: 'Tờ trình' })
      .does('appraiser', { type: 'attach-paper', paper: 'summary-report', title: 'Báo cáo' })
      .does('appraiser', { type: 'attach-paper', paper: 'summary-list', title: 'Danh sách' })
      .does('appraiser', { type: 'confirm-complete' })
      .does('appraiser', { type: 'assess-content', conclusion: 'Đúng' })
      .does('appraiser', {
        type: 'record-vote',
        members: 11,
        present: 11,
        yes: 5,
        no: 6,
        abstain: 0,
        invalid: 0,
        minutes: '12/BB',
      });
    expect(told.view.votes.at(-1)).toMatchObject({ passed: false });
    // a failed vote stops the case although none was required
    expect(guardOf(told.by('appraiser', { type: 'pass', report: '1/BC' }))).toBe('vote-not-carried');
    told.does('provincialSecretary', attach).does('provincialSecretary', correct({ yes: 7, no: 4 }));
    expect(told.view.votes.at(-1)).toMatchObject({ yes: 7, passed: true });
    expect(guardOf(told.by('appraiser', { type: 'pass', report: '1/BC' }))).toBe('happened');
  });

  test('where the pack says that a failed vote advises, the case goes on', () => {
    const advising = (pack: PolicyPack): PolicyPack => ({
      ...pack,
      votes: pack.votes.map((rule) => (rule.council === 'provincial' ? { ...rule, failed: 'advises' } : rule)),
    });
    const told = playBefore('record-vote', new Scenario('ninh-thuan-2023', { pack: advising })).does('appraiser', {
      type: 'record-vote',
      members: 11,
      present: 11,
      yes: 2,
      no: 9,
      abstain: 0,
      invalid: 0,
      minutes: '12/BB',
    });
    expect(told.view.votes.at(-1)).toMatchObject({ passed: false });
    expect(guardOf(told.by('appraiser', { type: 'pass', report: '1/BC' }))).toBe('happened');
  });
});

describe('the share in the minutes', () => {
  const rule = (numerator: number, denominator: number, inclusive: boolean): VoteRule => ({
    council: 'unit',
    awards: 'all',
    tracks: 'all',
    required: true,
    threshold: { numerator, denominator },
    inclusive,
    denominator: 'all',
    quorum: { numerator: 0, denominator: 1 },
    ballot: 'open',
    failed: 'stops',
    source: 'x',
    certainty: 'assumed',
  });
  const of = (yes: number, members: number, by: VoteRule) => {
    const { sentence, passed } = tally(by, {
      members,
      present: members,
      yes,
      no: members - yes,
      abstain: 0,
      invalid: 0,
    });
    const [, whole, parts] = /tỷ lệ đồng ý (\d+),(\d\d) %/u.exec(sentence) ?? [];
    return { passed, hundredths: Number(whole) * 100 + Number(parts) };
  };

  test('the share in the minutes is rounded as offices write it: 13 of 15 is 86,67 %', () => {
    expect(of(13, 15, rule(4, 5, true)).hundredths).toBe(8667);
    expect(of(1, 3, rule(4, 5, true)).hundredths).toBe(3333);
    expect(of(2, 3, rule(2, 3, true))).toEqual({ passed: true, hundredths: 6667 });
    expect(of(1999, 3999, rule(1, 2, true))).toEqual({ passed: false, hundredths: 4999 });
  });

  test('the written share is within 0.01 per cent of the exact one, on the same side of the threshold', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 1, max: 700 }),
        fc.nat(700),
        fc.boolean(),
        (members, ayes, denominator, over, inclusive) => {
          const yes = Math.min(ayes, members);
          const numerator = Math.min(over, denominator);
          const { passed, hundredths } = of(yes, members, rule(numerator, denominator, inclusive));
          expect(Math.abs(hundredths * members - yes * 10_000)).toBeLessThanOrEqual(members);
          const left = hundredths * denominator;
          const right = numerator * 10_000;
          expect(inclusive ? left >= right : left > right).toBe(passed);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
