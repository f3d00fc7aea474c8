import type { NominationCommand } from '@vinhdanh/contracts';
import { council, guardOf, playBefore, playUntil } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

describe('what is written of a case is not older than the case', () => {
  const attach = (
    paper: string,
    date: '2023-04-11' | '2023-04-12' | '2019-05-01' | '2023-09-30',
  ): NominationCommand => ({
    type: 'attach-paper',
    paper,
    date,
    title: 'Giấy tờ',
  });
  /** The case was opened on 12/4/2023. */
  const dossier = () => playUntil('recognise').on('2023-09-08');

  test('a sitting of its council', () => {
    const convene = (on: '2023-04-11' | '2023-09-08'): NominationCommand => ({ type: 'convene', members: council, on });
    const scenario = playBefore('convene').on('2023-09-08');
    expect(scenario.by('secretary', convene('2023-04-11'))).toMatchObject({
      rejection: { guard: 'dated-before-case', fact: { day: '2023-04-11', openedOn: '2023-04-12' } },
    });
    expect(guardOf(scenario.by('secretary', convene('2023-09-08')))).toBe('happened');
  });

  test.each(['submission-letter', 'council-minutes', 'count-minutes'])('its %s', (paper) => {
    expect(guardOf(dossier().by('officer', attach(paper, '2023-04-11')))).toBe('dated-before-case');
    expect(guardOf(dossier().by('officer', attach(paper, '2023-04-12')))).toBe('happened');
  });

  test('papers that support it may be older, and none is dated after today', () => {
    expect(guardOf(dossier().by('officer', attach('initiative-certificate', '2019-05-01')))).toBe('happened');
    expect(guardOf(dossier().by('officer', attach('initiative-certificate', '2023-09-30')))).toBe('occurs-in-future');
  });
});

describe('a central decision', () => {
  const outcome = (
    decidedOn: '2023-04-11' | '2023-11-15' | '2023-11-21' | undefined,
    money = 6_300_000,
  ): NominationCommand => ({
    type: 'record-outcome',
    granted: true,
    decisionNumber: '30/QĐ-TTg',
    ...(decidedOn === undefined ? {} : { decidedOn }),
    money,
    document: '5/CV-BNV',
    close: false,
  });
  const escalated = () =>
    playUntil('submit-to-chair', undefined, { award: 'prime-minister-certificate' })
      .on('2023-10-04')
      .does('appraiser', { type: 'escalate', number: '1/TTr-UBND' })
      .on('2023-11-20');

  test('carries its own date and money', () => {
    const scenario = escalated().does('appraiser', outcome('2023-11-15'));
    expect(scenario.view.decision).toMatchObject({ number: '30/QĐ-TTg', signedOn: '2023-11-15', money: 6_300_000 });
    const register = (date: '2023-11-15' | '2023-11-14'): NominationCommand => ({
      type: 'register-decision',
      number: '30/QĐ-TTg',
      date,
    });
    expect(guardOf(scenario.by('appraiser', register('2023-11-14')))).toBe('another-date');
    expect(guardOf(scenario.by('appraiser', register('2023-11-15')))).toBe('happened');
  });

  test('a central decision is not recorded without its date, before the case, or in the future', () => {
    expect(guardOf(escalated().by('appraiser', outcome(undefined)))).toBe('decision-date-missing');
    expect(guardOf(escalated().by('appraiser', outcome('2023-04-11')))).toBe('dated-before-case');
    expect(guardOf(escalated().by('appraiser', outcome('2023-11-21')))).toBe('occurs-in-future');
  });

  test("a central decision records its own day among the subject's honours", () => {
    expect(escalated().does('appraiser', outcome('2023-11-15')).beside).toMatchObject([
      { events: [{ type: 'HonourRecorded', facts: { on: '2023-11-15' } }] },
    ]);
  });
});
