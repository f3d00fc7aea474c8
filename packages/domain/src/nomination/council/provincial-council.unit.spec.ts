import type { Day, HeldGrant, NominationCommand, Role, VoteRule } from '@vinhdanh/contracts';
import { cast, given, guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import type { Context } from '../process/context.js';

const member = (ordinal: number): string => `00000000-0000-4000-8000-${String(300 + ordinal).padStart(12, '0')}`;
const members = [1, 2, 3, 4, 5].map(member);
const [a = '', b = '', c = '', d = '', e = ''] = members;
const grant = (role: Role, unit: string, from: Day = '2020-01-01', to: Day | null = null): HeldGrant => ({
  ref: `${role}@${unit}`,
  role,
  unit,
  from,
  to,
});
/** Five members; the fifth leaves at the end of 2023 and a sixth joins. */
const councillors = [
  ...members.slice(0, 4).map((person) => ({ person, grant: grant('council-member', 'NT-HDTDKT') })),
  { person: e, grant: grant('council-member', 'NT-HDTDKT', '2020-01-01', '2023-12-31') },
  { person: member(6), grant: grant('council-member', 'NT-HDTDKT', '2024-01-01') },
  { person: member(7), grant: grant('council-member', '22792') },
  { person: member(8), grant: grant('council-member', 'KH-HDTDKT') },
];
const roster: Partial<Context> = { councillors };
const himself = (person: string): Partial<Context> => ({
  ...roster,
  actor: { kind: 'person', account: person, person, grants: [grant('council-member', 'NT-HDTDKT')], enteredBy: null },
});
const rule = (change: Partial<VoteRule>) =>
  new Scenario('ninh-thuan-2023', {
    pack: (pack) => ({
      ...pack,
      votes: pack.votes.map((vote) => (vote.council === 'provincial' ? { ...vote, ...change } : vote)),
    }),
  });
const convene = (change: Partial<Extract<NominationCommand, { type: 'convene' }>> = {}): NominationCommand => ({
  type: 'convene',
  members,
  on: '2023-09-27',
  ...change,
});
const vote = (of: string, choice: 'yes' | 'no' | 'abstain' = 'yes', written = false): NominationCommand => ({
  type: 'cast-vote',
  member: of,
  choice,
  ...(written ? { written } : {}),
});
const countMinutes: NominationCommand = {
  type: 'attach-paper',
  paper: 'count-minutes',
  number: '20/BB-KP',
  title: 'Biên bản kiểm phiếu',
};
const close: NominationCommand = { type: 'close-vote', minutes: '19/BB-HĐTĐKT' };
const assessed = (change: Partial<VoteRule> = {}) => playUntil('assess-content', rule(change)).on('2023-09-27');
const sitting = (change: Partial<VoteRule> = {}, called = convene()) =>
  assessed(change).does('provincialSecretary', called, roster);

describe('an open vote of the provincial council', () => {
  test('in an open vote each member votes or the secretary records it; a missing vote keeps it open', () => {
    const scenario = sitting(
      { quorum: { numerator: 2, denominator: 5 } },
      convene({ on: '2024-02-06', members: [a, b, c, d, member(6)] }),
    ).on('2024-02-06');
    expect(scenario.view.waitingFor.map(({ action, role }) => `${role} ${action}`)).toEqual([
      'council-secretary cast-vote',
      'council-member cast-vote',
    ]);
    scenario
      .does('provincialSecretary', vote(a), himself(a))
      .does('provincialSecretary', vote(b), himself(b))
      .does('provincialSecretary', vote(c));
    expect(guardOf(scenario.by('provincialSecretary', close))).toBe('ballots-outstanding');
    expect(scenario.view.substate).toBe('content');
    // the holiday lies in between; two members answer in writing
    scenario
      .on('2024-02-16')
      .does('provincialSecretary', vote(d, 'yes', true))
      .does('provincialSecretary', vote(member(6), 'abstain', true));
    given(scenario)
      .when('provincialSecretary', close)
      .thenHappens({
        type: 'VoteClosed',
        facts: {
          result: { council: 'provincial', members: 5, present: 3, written: 2, yes: 4, abstain: 1, passed: true },
        },
      });
    expect(scenario.view).toMatchObject({ substate: 'voted', votes: [{ council: 'unit' }, { council: 'provincial' }] });
    expect(guardOf(scenario.by('appraiser', { type: 'pass', report: '88/BC-SNV' }))).toBe('happened');
  });

  test('a member does not cast the vote of another member', () => {
    expect(guardOf(sitting().by('provincialSecretary', vote(b), himself(a)))).toBe('another-member');
  });

  test('the unit’s secretary takes no part in the vote of the provincial council', () => {
    expect(guardOf(sitting().by('secretary', vote(a)))).toBe('province-only');
    expect(guardOf(assessed().by('secretary', convene()))).toBe('province-only');
  });

  test('nobody votes before the council is convened', () => {
    expect(guardOf(assessed().by('provincialSecretary', vote(a)))).toBe('no-sitting');
  });

  test('a recused member takes no part, and the denominator may exclude them', () => {
    const scenario = sitting(
      { denominator: 'entitled' },
      convene({ recused: [{ member: e, reason: 'Là người được đề nghị' }] }),
    );
    expect(guardOf(scenario.by('provincialSecretary', vote(e)))).toBe('recused');
    for (const each of [a, b, c, d]) scenario.does('provincialSecretary', vote(each));
    given(scenario)
      .when('provincialSecretary', close)
      .thenHappens({ type: 'VoteClosed', facts: { result: { members: 5, recused: 1, yes: 4, passed: true } } });
    expect(scenario.last('VoteClosed')?.facts.result.sentence).toContain('(4/4)');
  });
});

describe('the roster as of the day of the sitting', () => {
  test.each([
    ['a stranger', convene({ members: [...members, cast.head.person] }), 'not-on-roster'],
    ['a member of another council', convene({ members: [...members, member(7)] }), 'not-on-roster'],
    ['a member of another province', convene({ members: [...members, member(8)] }), 'not-on-roster'],
    ['who follows only later', convene({ members: [...members, member(6)] }), 'not-on-roster'],
    ['who has left by then', convene({ on: '2024-01-10' }), 'not-on-roster'],
    ['without one who belongs to it', convene({ members: [a, b, c, d] }), 'roster-incomplete'],
    ['the whole council of the day', convene(), 'happened'],
    ['the whole council of a later day', convene({ on: '2024-01-10', members: [a, b, c, d, member(6)] }), 'happened'],
  ])('convening the council: %s', (_what, command, guard) => {
    expect(guardOf(assessed().by('provincialSecretary', command, roster))).toBe(guard);
  });

  test('a count from the minutes has as many members as the council, and replaces no open sitting', () => {
    const count: NominationCommand = {
      type: 'record-vote',
      members: 11,
      present: 11,
      yes: 11,
      no: 0,
      abstain: 0,
      invalid: 0,
      minutes: '12/BB',
    };
    expect(guardOf(assessed().by('appraiser', count, roster))).toBe('roster-differs');
    expect(guardOf(assessed().by('appraiser', { ...count, members: 5, present: 5, yes: 5 }, roster))).toBe('happened');
    expect(guardOf(sitting().by('appraiser', count))).toBe('sitting-open');
    expect(guardOf(sitting().by('provincialSecretary', convene()))).toBe('sitting-open');
  });
});

describe('a secret vote of the provincial council', () => {
  const back = (of: string, written = false): NominationCommand => ({ type: 'return-ballot', member: of, written });
  const counts = (yes: number, no: number, invalid: number): NominationCommand => ({
    type: 'count-ballots',
    yes,
    no,
    abstain: 0,
    invalid,
    teller: cast.teller.person,
  });

  test('in a secret vote papers come back, one count is made, and no event says who voted how', () => {
    const scenario = sitting({ ballot: 'secret' });
    expect(guardOf(scenario.by('provincialSecretary', vote(a), himself(a)))).toBe('secret-vote');
    for (const each of [a, b, c, d]) scenario.does('provincialSecretary', back(each));
    expect(guardOf(scenario.by('provincialSecretary', counts(4, 0, 0)))).toBe('ballots-outstanding');
    scenario
      .on('2023-09-29')
      .does('provincialSecretary', back(e, true))
      .does('provincialSecretary', counts(4, 0, 1))
      .does('provincialSecretary', close);
    expect(scenario.last('VoteClosed')?.facts.result).toMatchObject({
      council: 'provincial',
      members: 5,
      present: 4,
      written: 1,
      yes: 4,
      invalid: 1,
    });
    const since = scenario.events.findLastIndex(({ type }) => type === 'CouncilConvened');
    expect(
      JSON.stringify(
        scenario.events.slice(since).filter(({ type }) => type !== 'VoteClosed' && type !== 'BallotsCounted'),
      ),
    ).not.toMatch(/"choice"|"yes"|"no"/);
  });

  test('a wrong count is corrected by a new event with its reason, and the former event stays', () => {
    const scenario = sitting({ ballot: 'secret', threshold: { numerator: 4, denominator: 5 } });
    for (const each of members) scenario.does('provincialSecretary', back(each));
    scenario.does('provincialSecretary', counts(4, 1, 0)).does('provincialSecretary', close);
    scenario.does('provincialSecretary', countMinutes).does('provincialSecretary', {
      type: 'correct-count',
      teller: cast.teller.person,
      minutes: '20/BB-KP',
      yes: 3,
      no: 2,
      abstain: 0,
      invalid: 0,
      reason: 'Đọc nhầm một phiếu',
    });
    expect(scenario.view.votes.at(-1)).toMatchObject({ council: 'provincial', yes: 3, no: 2, passed: false });
    expect(scenario.events.findLast(({ type }) => type === 'CountCorrected')?.personal).toEqual({
      narrative: { reason: 'Đọc nhầm một phiếu' },
    });
    expect(
      scenario.events.some(
        (event) =>
          event.type === 'VoteClosed' && event.facts.result.council === 'provincial' && event.facts.result.passed,
      ),
    ).toBe(true);
    expect(guardOf(scenario.by('appraiser', { type: 'pass', report: 'x' }))).toBe('vote-not-carried');
  });
});
