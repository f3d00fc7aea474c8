import type { HeldGrant, NominationCommand, Role } from '@vinhdanh/contracts';
import { cast, council, guardOf, playBefore, Scenario, straightPath, type CastPart } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const on = '2023-09-08';
const [first = '', second = ''] = council;
const grant = (role: Role, unit: string, to: HeldGrant['to'] = null): HeldGrant => ({
  ref: `${role}@${unit}`,
  role,
  unit,
  from: '2020-01-01',
  to,
});
const convene = (recused: readonly string[] = []): NominationCommand => ({
  type: 'convene',
  members: [...council],
  on,
  ...(recused.length === 0 ? {} : { recused: recused.map((member) => ({ member, reason: 'Là người được xét' })) }),
});
const vote = (member: string): NominationCommand => ({ type: 'cast-vote', member, choice: 'yes' });
const recuse = (member: string): NominationCommand => ({ type: 'recuse-member', member, reason: 'Vợ người được xét' });
const recognise: NominationCommand = { type: 'recognise', number: '41/QĐ-UBND' };
const close: NominationCommand = { type: 'close-vote', minutes: '05/BB-HĐ' };

/** The persons of the cast without the second head, whose role ended. */
const onlyOneHead = {
  persons: {
    [cast.deputy.person]: { accounts: [], grants: [grant('unit-officer', '22792')], interests: [] },
  },
};
const before = (command: NominationCommand['type'], scenario = new Scenario()) => playBefore(command, scenario).on(on);
const factOf = (scenario: Scenario, part: CastPart, command: NominationCommand) => {
  const outcome = scenario.by(part, command);
  return outcome.kind === 'refused' ? outcome.rejection.fact : null;
};

describe('a council on which somebody is concerned in the case', () => {
  test('the nominee is convened as a member only if they are recused', () => {
    const scenario = before('convene').concerns(first, 'nominee');
    expect(guardOf(scenario.by('secretary', convene()))).toBe('nominee-not-recused');
    expect(scenario.by('secretary', convene([first])).kind).toBe('happened');
    expect(guardOf(scenario.by('secretary', vote(first)))).toBe('recused');
  });

  test('the spouse and a member of the household are recused like the nominee', () => {
    const scenario = before('convene').concerns(first, 'spouse').concerns(second, 'household');
    expect(factOf(scenario, 'secretary', convene([first]))).toEqual({ members: [second], when: 'convening' });
    expect(scenario.by('secretary', convene([first, second])).kind).toBe('happened');
  });

  test('the vote of a member found to be concerned is void, and the sitting closes only after the recusal', () => {
    const scenario = before('close-vote').concerns(first, 'spouse');
    expect(factOf(scenario, 'secretary', close)).toEqual({ members: [first], when: 'sitting' });
    expect(guardOf(scenario.by('secretary', recuse(second)))).toBe('nobody-to-recuse');
    scenario.does('secretary', recuse(first)).does('secretary', close);
    expect(scenario.last('VoteClosed')?.facts.result).toMatchObject({ yes: 4, recused: 1 });
  });

  test('nobody records a vote for a concerned member', () => {
    const scenario = before('convene').does('secretary', convene()).concerns(first, 'household');
    expect(guardOf(scenario.by('secretary', vote(first)))).toBe('nominee-not-recused');
    expect(guardOf(scenario.by('member', vote(first)))).toBe('own-case');
    for (const member of council.slice(1)) scenario.does('secretary', vote(member));
    expect(guardOf(scenario.by('secretary', vote(first)))).toBe('nominee-not-recused');
  });

  test('the secretary alone does not recuse a member whose vote is recorded correctly', () => {
    expect(guardOf(before('close-vote').by('secretary', recuse(second)))).toBe('nobody-to-recuse');
  });

  test('a secret vote is repeated when a concerned member has cast a ballot', () => {
    const secret = new Scenario('ninh-thuan-2023', {
      pack: (pack) => ({ ...pack, votes: pack.votes.map((rule) => ({ ...rule, ballot: 'secret' })) }),
    });
    const scenario = before('convene', secret).does('secretary', convene());
    for (const member of [first, second]) scenario.does('secretary', { type: 'return-ballot', member, written: false });
    scenario.concerns(first, 'nominee').does('secretary', recuse(first));
    expect(scenario.view.council?.outstanding).toEqual(council.slice(1));
    expect(guardOf(scenario.by('secretary', { type: 'return-ballot', member: first, written: false }))).toBe('recused');
  });

  test('a concerned person counts no ballots', () => {
    const secret = new Scenario('ninh-thuan-2023', {
      pack: (pack) => ({ ...pack, votes: pack.votes.map((rule) => ({ ...rule, ballot: 'secret' })) }),
    });
    const scenario = before('convene', secret).does('secretary', convene());
    for (const member of council) scenario.does('secretary', { type: 'return-ballot', member, written: false });
    scenario.concerns(cast.teller.person, 'spouse');
    expect(
      guardOf(
        scenario.by('secretary', {
          type: 'count-ballots',
          yes: 5,
          no: 0,
          abstain: 0,
          invalid: 0,
          teller: cast.teller.person,
        }),
      ),
    ).toBe('own-case');
  });

  test('minutes of a provincial council with a concerned member state that they took no part', () => {
    const scenario = playBefore('record-vote').on('2023-09-28').concerns(first, 'nominee');
    const councillors = [{ person: first, grant: grant('council-member', 'NT-HDTDKT') }];
    const minutes = { type: 'record-vote', members: 1, present: 1, yes: 1, no: 0, abstain: 0, invalid: 0 } as const;
    const outcome = scenario.by('appraiser', { ...minutes, minutes: '12/BB-HĐ' }, { councillors });
    expect(guardOf(outcome)).toBe('nominee-not-recused');
  });
});

describe('a person who is concerned in the case', () => {
  test('a head who is the nominee does not recognise: another head or their deputy does', () => {
    const scenario = before('recognise').concerns(cast.head.person, 'nominee');
    expect(factOf(scenario, 'head', recognise)).toMatchObject({
      as: 'nominee',
      instead: { by: 'role', role: 'unit-head', persons: 1 },
    });
    expect(scenario.by('deputy', recognise).kind).toBe('happened');
  });

  test('without a deputy the level above recognises and proposes, and with one nobody above does', () => {
    const alone = before('recognise', new Scenario('ninh-thuan-2023', { reference: onlyOneHead })).concerns(
      cast.head.person,
      'spouse',
    );
    expect(factOf(alone, 'head', recognise)).toMatchObject({ instead: { by: 'above', role: 'chair' } });
    expect(alone.by('chair', recognise).kind).toBe('happened');
    expect(guardOf(before('recognise').by('chair', recognise))).toBe('wrong-role');
  });

  test('where the post of the head is vacant the level above recognises', () => {
    const vacant = {
      persons: { ...onlyOneHead.persons, [cast.head.person]: { accounts: [], grants: [], interests: [] } },
    };
    const scenario = before('recognise').learns(vacant);
    expect(scenario.by('chair', recognise).kind).toBe('happened');
  });

  test('assessor, appraiser and chair do not judge their own case; the refusal says who acts instead', () => {
    const refusals = (
      [
        ['assess-criterion', 'assessor', { type: 'assess-criterion', criterion: 1, met: true, evidence: 'Có' }],
        ['assess-content', 'appraiser', { type: 'assess-content', conclusion: 'Đúng' }],
        ['pass', 'appraiser', { type: 'pass', report: '88/BC-SNV' }],
        ['sign', 'chair', { type: 'sign', decisionNumber: '1200/QĐ-UBND' }],
      ] as const
    ).map(([act, part, command]) => {
      const scenario = playBefore(act).concerns(cast[part].person, 'household');
      const outcome = scenario.on('2023-10-06').by(part, command);
      return outcome.kind === 'refused' && outcome.rejection.guard === 'own-case'
        ? [act, outcome.rejection.fact.instead.by]
        : [act, outcome];
    });
    expect(refusals).toEqual([
      ['assess-criterion', 'nobody'],
      ['assess-content', 'role'],
      ['pass', 'role'],
      ['sign', 'nobody'],
    ]);
  });

  test('the deputy of a nominee acts for themselves, although the nominee referred the case', () => {
    const scenario = before('recognise').concerns(cast.referrer.person, 'nominee');
    const standing: HeldGrant = {
      ...grant('unit-head', '22792'),
      standsFor: {
        person: cast.referrer.person,
        grant: 'g',
        kind: 'deputy',
        post: 'Phó Chủ tịch',
        basis: '12/TB-UBND',
      },
    };
    const actor = {
      kind: 'person',
      account: cast.teller.person,
      person: cast.teller.person,
      grants: [standing],
      enteredBy: null,
    } as const;
    expect(scenario.by('teller', recognise, { actor }).kind).toBe('happened');
  });

  test('a concerned person still does acts that do not judge', () => {
    const scenario = playBefore('plan').concerns(cast.officer.person, 'spouse');
    const plan: NominationCommand = { type: 'plan', support: ['Vốn'], weaknesses: ['Sổ sách'] };
    expect(scenario.on('2023-04-20').by('officer', plan).kind).toBe('happened');
  });
});

describe('the head of a nominated collective', () => {
  const collective = (pack?: ConstructorParameters<typeof Scenario>[1]) =>
    new Scenario('ninh-thuan-2023', { subjectKind: 'collective', represents: '22792', ...pack });
  const withHead = [...council.slice(0, 4), cast.head.person];
  const called = (recused: readonly string[]): NominationCommand => ({
    type: 'convene',
    members: withHead,
    on,
    recused: recused.map((member) => ({ member, reason: 'Người đứng đầu' })),
  });

  const played = (scenario: Scenario) => {
    for (const [day, part, command] of straightPath) {
      if (command.type === 'convene') break;
      scenario
        .on(day)
        .does(
          part,
          command.type === 'refer' ? { ...command, subject: { ...command.subject, kind: 'collective' } } : command,
        );
    }
    return scenario.on(on);
  };

  test('the head of a nominated collective is recused by their post, without a confirmation', () => {
    const scenario = played(collective());
    expect(factOf(scenario, 'secretary', called([]))).toEqual({ members: [cast.head.person], when: 'convening' });
    expect(scenario.by('secretary', called([cast.head.person])).kind).toBe('happened');
  });

  test('the head of a nominated collective recognises and proposes, unless the pack excludes them', () => {
    const voted = (scenario: Scenario) => {
      played(scenario).does('secretary', called([cast.head.person]));
      for (const member of council.slice(0, 4)) scenario.does('secretary', vote(member));
      return scenario.does('secretary', close);
    };
    expect(voted(collective()).by('head', recognise).kind).toBe('happened');
    const strict = collective({
      pack: (pack) => ({
        ...pack,
        recusals: [
          { as: 'head', acts: ['recognise'], from: '2023-01-01', to: null, source: 'QC', certainty: 'assumed' },
        ],
      }),
    });
    expect(factOf(voted(strict), 'head', recognise)).toMatchObject({ as: 'head', command: 'recognise' });
  });
});
