import type { NominationCommand, VoteRule } from '@vinhdanh/contracts';
import { cast, council, given, guardOf, playBefore, Scenario, type Outcome } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const rule = (change: Partial<VoteRule>) =>
  new Scenario('ninh-thuan-2023', {
    pack: (pack) => ({
      ...pack,
      votes: pack.votes.map((vote) => (vote.council === 'unit' ? { ...vote, ...change } : vote)),
    }),
  });
const [a = '', b = '', c = '', d = '', e = ''] = council;
const convene = (change: Partial<Extract<NominationCommand, { type: 'convene' }>> = {}): NominationCommand => ({
  type: 'convene',
  members: council,
  on: '2023-09-08',
  ...change,
});
const back = (member: string, written = false): NominationCommand => ({ type: 'return-ballot', member, written });
const counts = (
  yes: number,
  no: number,
  abstain: number,
  invalid: number,
  teller: string = cast.teller.person,
): NominationCommand => ({
  type: 'count-ballots',
  yes,
  no,
  abstain,
  invalid,
  teller,
});
const close: NominationCommand = { type: 'close-vote', minutes: '05/BB' };
const sitting = (change: Partial<VoteRule> = {}, convened = convene()) =>
  playBefore('convene', rule({ ballot: 'secret', ...change }))
    .on('2023-09-08')
    .does('secretary', convened);
const secretary = (scenario: Scenario, ...acts: readonly NominationCommand[]) =>
  acts.reduce((scenario, act) => scenario.does('secretary', act), scenario);
const fact = (outcome: Outcome) => (outcome.kind === 'refused' ? outcome.rejection.fact : null);

describe('a secret vote', () => {
  test('secretary and teller count returned ballots, and no event says who voted how', () => {
    const scenario = secretary(sitting(), ...council.map((member) => back(member)), counts(4, 1, 0, 0), close);
    expect(scenario.last('VoteClosed')?.facts.result).toMatchObject({
      members: 5,
      present: 5,
      yes: 4,
      no: 1,
      passed: true,
    });
    const ballots = scenario.events.filter(({ type }) => type === 'BallotReturned');
    expect(ballots).toHaveLength(5);
    for (const ballot of ballots) expect(Object.keys(ballot.facts).sort()).toEqual(['member', 'written']);
    expect(scenario.events.find(({ type }) => type === 'BallotsCounted')?.facts).toMatchObject({
      secretary: cast.secretary.person,
      teller: cast.teller.person,
    });
  });

  test('the choice on a secret ballot is never recorded', () => {
    expect(guardOf(sitting().by('secretary', { type: 'cast-vote', member: a, choice: 'yes' }))).toBe('secret-vote');
  });

  test('missing written ballots keep the vote open; they count, but not towards the quorum', () => {
    const scenario = secretary(sitting({ quorum: { numerator: 3, denominator: 5 } }), back(a), back(b), back(c));
    const early = scenario.by('secretary', counts(3, 0, 0, 0));
    expect([guardOf(early), fact(early)]).toEqual(['ballots-outstanding', { outstanding: [d, e] }]);
    expect(scenario.view.waitingFor[0]?.action).toBe('return-ballot');
    secretary(scenario.on('2023-09-12'), back(d, true), back(e, true));
    expect(scenario.view.waitingFor[0]?.action).toBe('count-ballots');
    secretary(scenario, counts(4, 0, 1, 0), close);
    expect(scenario.last('VoteClosed')?.facts.result).toMatchObject({
      members: 5,
      present: 3,
      written: 2,
      yes: 4,
      passed: true,
    });
    expect(scenario.last('VoteClosed')?.facts.result.sentence).toContain(
      'Có mặt 3/5 thành viên, 2 phiếu lấy ý kiến bằng văn bản',
    );
  });

  test('a vote with too few members present is not quorate, whoever votes in writing', () => {
    const scenario = secretary(
      sitting(),
      back(a),
      back(b),
      back(c, true),
      back(d, true),
      back(e, true),
      counts(5, 0, 0, 0),
      close,
    );
    expect(scenario.last('VoteClosed')?.facts.result).toMatchObject({ passed: false });
    expect(scenario.last('VoteClosed')?.facts.result.sentence).toContain('không đủ thành viên dự họp');
    // nothing was decided: the council is convened again
    expect(scenario.view).toMatchObject({ stage: 'recognition', substate: 'dossier' });
    expect(scenario.view.waitingFor[0]?.action).toBe('convene');
  });

  test.each([
    ['more ballots than came back', counts(5, 1, 0, 0), 'impossible-count'],
    ['fewer ballots than came back', counts(3, 1, 0, 0), 'impossible-count'],
    ['counted by the secretary alone', counts(5, 0, 0, 0, cast.secretary.person), 'same-teller'],
  ])('a secret vote refuses %s', (_what, count, guard) => {
    expect(guardOf(secretary(sitting(), ...council.map((member) => back(member))).by('secretary', count))).toBe(guard);
  });

  test('a recused member returns no ballot; a stranger and a second ballot are refused', () => {
    const scenario = sitting({}, convene({ recused: [{ member: e, reason: 'Là người được đề nghị' }] }));
    expect(guardOf(scenario.by('secretary', back(e)))).toBe('recused');
    expect(guardOf(scenario.by('secretary', back(cast.chair.person)))).toBe('not-a-member');
    scenario.does('secretary', back(a));
    expect(guardOf(scenario.by('secretary', back(a)))).toBe('voted-already');
    secretary(scenario, back(b), back(c), back(d), counts(4, 0, 0, 0), close);
    expect(scenario.last('VoteClosed')?.facts.result).toMatchObject({ recused: 1, present: 4, passed: true });
  });

  test('ballots are counted after they came back, and the vote is closed after the count', () => {
    expect(guardOf(sitting().by('secretary', close))).toBe('no-votes');
    expect(guardOf(sitting().by('secretary', counts(0, 0, 0, 0)))).toBe('ballots-outstanding');
  });

  test('an open vote takes no secret ballots, and stays open while a member has not voted', () => {
    const scenario = playBefore('convene').on('2023-09-08').does('secretary', convene());
    expect(guardOf(scenario.by('secretary', back(a)))).toBe('open-vote');
    expect(guardOf(scenario.by('secretary', counts(0, 0, 0, 0)))).toBe('open-vote');
    scenario.does('secretary', { type: 'cast-vote', member: a, choice: 'yes' });
    const early = scenario.by('secretary', close);
    expect([guardOf(early), fact(early)]).toEqual(['ballots-outstanding', { outstanding: [b, c, d, e] }]);
  });

  test('a closed vote takes no more ballots and is not closed twice', () => {
    const scenario = secretary(sitting(), ...council.map((member) => back(member)), counts(5, 0, 0, 0), close);
    for (const act of [back(a), counts(5, 0, 0, 0), close])
      expect(guardOf(scenario.by('secretary', act))).toBe('vote-closed');
  });

  test('nobody votes before the day of the sitting', () => {
    const scenario = sitting({}, convene({ on: '2023-09-11' }));
    expect(guardOf(scenario.by('secretary', back(a)))).toBe('sitting-not-held');
    expect(guardOf(scenario.on('2023-09-11').by('secretary', back(a)))).toBe('happened');
  });
});

describe('who is convened', () => {
  test.each([
    ['a member named twice', convene({ members: [a, a, b] }), 'member-twice'],
    ['a recused stranger', convene({ recused: [{ member: cast.chair.person, reason: 'x' }] }), 'recused-stranger'],
    ['nobody left to vote', convene({ members: [a], recused: [{ member: a, reason: 'x' }] }), 'recused-stranger'],
    ['a council of zero', convene({ members: [] }), 'recused-stranger'],
  ])('convening a council refuses %s', (_what, command, guard) => {
    expect(guardOf(playBefore('convene').on('2023-09-08').by('secretary', command))).toBe(guard);
  });
});

describe('a count that was wrong', () => {
  const countMinutes: NominationCommand = {
    type: 'attach-paper',
    paper: 'count-minutes',
    number: '06/BB-KP',
    title: 'Biên bản kiểm phiếu',
  };
  const voted = () =>
    secretary(sitting(), ...council.map((member) => back(member)), counts(5, 0, 0, 0), close, countMinutes);
  const correct = (yes: number, no: number): NominationCommand => ({
    type: 'correct-count',
    teller: cast.teller.person,
    minutes: '06/BB-KP',
    yes,
    no,
    abstain: 0,
    invalid: 0,
    reason: 'Kiểm lại phiếu',
  });

  test('a wrong count is corrected by a new event with its reason, and the former event stays', () => {
    const { scenario } = given(voted())
      .when('secretary', correct(3, 2))
      .thenHappens({
        type: 'CountCorrected',
        facts: { result: { yes: 3, no: 2, passed: false } },
        personal: { narrative: { reason: 'Kiểm lại phiếu' } },
      })
      .when('head', { type: 'recognise', number: '1' })
      .thenRefused('vote-not-carried');
    expect(scenario.events.filter(({ type }) => type === 'VoteClosed')).toHaveLength(1);
  });

  test('after the recognition it puts the case back before the head', () => {
    const scenario = voted().does('head', { type: 'recognise', number: '41' }).does('secretary', correct(3, 2));
    expect(guardOf(scenario.by('head', { type: 'propose-up', number: '42' }))).toBe('wrong-step');
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'not-pass', role: 'unit-head' }]);
    expect(guardOf(scenario.by('head', { type: 'not-pass', reason: 'x', close: false }))).toBe('happened');
  });

  test('a corrected count must be possible, and there must be a count to correct', () => {
    expect(guardOf(voted().by('secretary', correct(5, 1)))).toBe('impossible-count');
    expect(guardOf(secretary(sitting(), countMinutes).by('secretary', correct(5, 0)))).toBe('vote-missing');
  });
});
