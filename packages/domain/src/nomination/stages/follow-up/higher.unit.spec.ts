import { LinkedCase, nominationCommands, type NominationCommand } from '@vinhdanh/contracts';
import { guardOf, playUntil, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { openClaim, rewardedClaim } from '../../claims/claims.js';

const achievement = { title: 'Nhân rộng', from: '2023-04-01', to: '2024-02-29' } as const;
const higher = (award: Extract<NominationCommand, { type: 'propose-higher' }>['award']): NominationCommand => ({
  type: 'propose-higher',
  award,
  reason: 'Đã nhân rộng',
  achievement,
});
const proposed = () => playUntil('archive').on('2024-03-04').does('head', higher('prime-minister-certificate'));
const openingOf = (scenario: Scenario): LinkedCase => {
  const [owed] = scenario.owes;
  if (owed?.command.type !== 'open-linked-case') throw new Error('no linked case was proposed');
  return owed.command.opening;
};

describe('proposing higher (đề nghị hình thức cao hơn)', () => {
  test('a higher proposal owes a linked case that cites the award as history and another achievement', () => {
    const scenario = proposed();
    const opening = LinkedCase.parse(openingOf(scenario));
    expect(scenario.owes[0]?.target).toBe(`nomination:${scenario.last('HigherProposed')?.facts.case}`);
    expect(opening).toMatchObject({
      award: 'prime-minister-certificate',
      unit: '22792',
      cites: { decisionNumber: '1200/QĐ-UBND', award: 'provincial-certificate' },
    });
    const linked = new Scenario('ninh-thuan-2024');
    expect(guardOf(linked.opens(opening))).toBe('happened');
    expect(linked.events).toMatchObject([
      {
        type: 'NominationReferred',
        facts: { track: 'regular', cites: { decisionNumber: '1200/QĐ-UBND' }, author: opening.author },
      },
      { type: 'StagePassed', facts: { to: 'recognition' } },
      { type: 'DeadlineSet' },
      { type: 'PostingOpened' },
    ]);
    expect(linked.last('NominationReferred')?.facts.achievement).toMatchObject({
      from: '2023-04-01',
      to: '2024-02-29',
    });
  });

  test('a higher proposal names what it is for: the linked case cites it and holds its claim', () => {
    const command = higher('prime-minister-certificate');
    expect(nominationCommands['propose-higher'].safeParse({ award: 'labour-order', reason: 'x' }).success).toBe(false);
    const follow = () => playUntil('archive').on('2024-03-04');
    const scenario = follow().does('head', command);
    const opening = LinkedCase.parse(openingOf(scenario));
    expect(JSON.stringify(opening)).not.toContain('Nhân rộng');
    const linked = new Scenario('ninh-thuan-2024');
    expect(guardOf(linked.opens(opening))).toBe('happened');
    expect(linked.last('NominationReferred')?.facts.achievement).toMatchObject({
      from: '2023-04-01',
      to: '2024-02-29',
    });
    const claim = openClaim(opening.subject.id, opening.award, '2023-04-01..2024-02-29');
    const held = new Map([[claim, 'nomination:other' as const]]);
    expect(guardOf(new Scenario('ninh-thuan-2024').opens(opening, { claims: held }))).toBe('duplicate-case');
    // one that was rewarded already, or has not been achieved yet, is none
    const rewarded = new Map([[rewardedClaim(opening.achievement?.id ?? ''), 'nomination:other' as const]]);
    expect(guardOf(follow().by('head', command, { claims: rewarded }))).toBe('achievement-rewarded');
    const later = { ...achievement, from: '2024-04-01', to: '2024-05-01' } as const;
    expect(guardOf(follow().by('head', { ...command, achievement: later } as NominationCommand))).toBe(
      'achievement-period',
    );
  });

  test('a higher proposal is above the award, is made once, and not while the award is in question', () => {
    const scenario = proposed();
    expect(guardOf(scenario.by('head', higher('prime-minister-certificate')))).toBe('proposed-already');
    expect(guardOf(scenario.by('head', higher('provincial-certificate')))).toBe('not-higher');
    expect(guardOf(scenario.by('head', higher('national-emulation-fighter')))).toBe('not-higher');
    scenario.does('appraiser', { type: 'open-revocation', ground: 'false-papers', document: '1' });
    expect(guardOf(scenario.by('head', higher('labour-order')))).toBe('revocation-open');
  });

  test('a linked case refused for an open claim is recorded, and the award may be proposed again', () => {
    const scenario = proposed();
    const opening = openingOf(scenario);
    const claims = new Map([
      [openClaim(opening.subject.id, opening.award, '2023-04-01..2024-02-29'), 'nomination:other' as const],
    ]);
    expect(guardOf(new Scenario('ninh-thuan-2024').opens(opening, { claims }))).toBe('duplicate-case');
    const [owed] = scenario.owes;
    scenario.returns({
      type: 'OwedCommandRefused',
      facts: { owed: opening.author, command: 'open-linked-case', target: owed?.target ?? '', guard: 'duplicate-case' },
    });
    expect(scenario.view).toMatchObject({
      links: { higher: [{ refused: 'duplicate-case' }] },
      refusedElsewhere: [{ guard: 'duplicate-case' }],
    });
    expect(guardOf(scenario.by('head', higher('prime-minister-certificate')))).toBe('happened');
  });

  test('an ended unit opens no linked case: its successor takes the case first', () => {
    expect(
      guardOf(new Scenario('khanh-hoa-2025').opens({ ...openingOf(proposed()), at: '2025-08-01T05:00:00.000Z' })),
    ).toBe('no-such-unit');
  });
});
