import type { NominationCommand } from '@vinhdanh/contracts';
import { cast, council, given, guardOf, playUntil } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const [a = ''] = council;
const teller = cast.officer.person;
const proposing = (change: object = {}): NominationCommand => ({
  type: 'propose-count',
  yes: 4,
  no: 1,
  abstain: 0,
  invalid: 0,
  teller,
  votes: [{ member: a, choice: 'no' }],
  reason: 'Kiểm lại phiếu',
  ...change,
});
const confirm: NominationCommand = { type: 'confirm-count' };
/** The unit's council has voted openly, five in favour; no count minutes are attached. */
const closed = () => playUntil('close-vote');

describe('a count that the secretary corrects and the teller confirms', () => {
  test('changes nothing until the teller confirms from their own account, then holds both persons', () => {
    const scenario = closed();
    const before = scenario.view.votes;
    scenario.does('secretary', proposing());
    expect(scenario.view.votes).toEqual(before);
    expect(scenario.view.countProposal).toMatchObject({ yes: 4, no: 1, secretary: cast.secretary.person, teller });
    given(scenario)
      .when('officer', confirm)
      .thenHappens({
        type: 'CountCorrected',
        facts: { council: 'unit', secretary: cast.secretary.person, teller, result: { yes: 4, no: 1 } },
      });
    expect(scenario.view).toMatchObject({ countProposal: null, votes: [{ yes: 4, no: 1 }] });
    expect(guardOf(scenario.by('officer', confirm))).toBe('no-count-proposed');
  });

  test('only the teller confirms a count that the secretary corrects', () => {
    const scenario = closed().does('secretary', proposing());
    expect(guardOf(scenario.by('secretary', confirm))).toBe('not-the-teller');
    expect(guardOf(scenario.by('deputy', confirm))).toBe('not-the-teller');
    const actor = {
      kind: 'person' as const,
      account: cast.secretary.person,
      ...cast.officer,
      enteredBy: {
        person: cast.secretary.person,
        grants: [{ ...cast.officer.grants[0], role: 'entry-clerk' as const }],
      },
    };
    expect(guardOf(scenario.by('officer', confirm, { actor }))).toBe('not-the-teller');
    expect(guardOf(scenario.by('officer', confirm))).toBe('happened');
  });

  test('a correction needs another teller, and a possible count that agrees with the names', () => {
    expect(guardOf(closed().by('secretary', proposing({ teller: cast.secretary.person })))).toBe('same-teller');
    expect(guardOf(closed().by('secretary', proposing({ votes: undefined })))).toBe('named-votes-differ');
    expect(guardOf(closed().by('secretary', proposing({ yes: 9 })))).toBe('named-votes-differ');
    const recorded = playUntil('record-vote');
    expect(guardOf(recorded.by('provincialSecretary', proposing({ yes: 90, votes: undefined })))).toBe(
      'impossible-count',
    );
    expect(guardOf(closed().by('appraiser', proposing()))).toBe('wrong-role');
  });

  test('a proposed correction is void once the count has changed otherwise', () => {
    const scenario = closed()
      .does('secretary', proposing())
      .does('secretary', { type: 'attach-paper', paper: 'count-minutes', number: '06/BB-KP', title: 'Biên bản' })
      .does('secretary', {
        type: 'correct-count',
        yes: 3,
        no: 2,
        abstain: 0,
        invalid: 0,
        votes: council.slice(0, 2).map((member) => ({ member, choice: 'no' as const })),
        teller,
        minutes: '06/BB-KP',
        reason: 'Kiểm lại phiếu',
      });
    expect(scenario.view.countProposal).toBeNull();
    expect(guardOf(scenario.by('officer', confirm))).toBe('no-count-proposed');
  });
});
