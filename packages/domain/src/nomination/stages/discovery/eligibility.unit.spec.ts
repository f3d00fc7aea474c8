import type { Award, NominationCommand, SubjectKind, Track } from '@vinhdanh/contracts';
import { guardOf, playUntil, referral, Scenario } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';

const referred = (subjectKind: SubjectKind, track: Track, award: Award) =>
  new Scenario('ninh-thuan-2023', { subjectKind }).by('referrer', {
    ...referral,
    subject: { ...referral.subject, kind: subjectKind },
    track,
    award,
  });

const higher = (award: Award): NominationCommand => ({
  type: 'propose-higher',
  award,
  reason: 'Tiêu biểu',
  achievement: { title: 'Nhân rộng', from: '2023-04-01', to: '2023-10-31' },
});

describe('an award is open to kinds of subjects and tracks by the table of the pack', () => {
  test.each([
    ['individual', 'regular', 'provincial-emulation-fighter'],
    ['individual', 'sudden', 'provincial-certificate'],
    ['household', 'regular', 'unit-merit-paper'],
    ['household', 'thematic', 'prime-minister-certificate'],
    ['collective', 'regular', 'excellent-collective'],
    ['collective', 'regular', 'labour-order'],
  ] as const)('a %s may be referred on the %s track for %s', (kind, track, award) => {
    expect(guardOf(referred(kind, track, award))).toBe('happened');
  });

  test.each([
    ['individual', 'regular', 'advanced-collective'],
    ['household', 'regular', 'grassroots-emulation-fighter'],
    ['collective', 'regular', 'national-emulation-fighter'],
    ['household', 'regular', 'labour-order'],
    ['individual', 'sudden', 'advanced-worker'],
    ['collective', 'thematic', 'excellent-collective'],
  ] as const)('a %s may not be referred on the %s track for %s', (kind, track, award) => {
    const outcome = referred(kind, track, award);
    expect(outcome).toMatchObject({
      kind: 'refused',
      rejection: {
        guard: 'award-not-open',
        fact: { award, subject: kind, track, rules: [{ source: expect.any(String) }] },
      },
    });
  });

  test('the refusal names the awards that are open instead', () => {
    expect(referred('household', 'regular', 'grassroots-emulation-fighter')).toMatchObject({
      rejection: { fact: { open: ['unit-merit-paper', 'provincial-certificate', 'prime-minister-certificate'] } },
    });
  });

  test('a pack without the table opens every award to everyone', () => {
    const silent = new Scenario('ninh-thuan-2023', {
      pack: (pack) => ({ ...pack, eligibility: [] }),
    });
    expect(guardOf(silent.by('referrer', { ...referral, track: 'sudden', award: 'advanced-worker' }))).toBe('happened');
  });

  test('a higher award is proposed only if it is open to the subject', () => {
    const household = playUntil('archive', new Scenario('ninh-thuan-2023', { subjectKind: 'household' }), {
      subject: { ...referral.subject, kind: 'household' },
    });
    const propose = (award: Award) => household.by('head', higher(award));
    expect(guardOf(propose('labour-order'))).toBe('award-not-open');
    expect(guardOf(propose('prime-minister-certificate'))).toBe('happened');
  });

  test('a linked case does not open for an award that the pack of its day does not give the subject', () => {
    const household = playUntil('archive', new Scenario('ninh-thuan-2023', { subjectKind: 'household' }), {
      subject: { ...referral.subject, kind: 'household' },
    }).does('head', higher('prime-minister-certificate'));
    const [owed] = household.owes;
    if (owed?.command.type !== 'open-linked-case') throw new Error('no linked case was proposed');
    const opened = new Scenario('ninh-thuan-2023').opens({ ...owed.command.opening, award: 'labour-order' });
    expect(guardOf(opened)).toBe('award-not-open');
  });

  test('a case that the central level refused falls back only to an award that is open to the subject', () => {
    const refused = playUntil('submit-to-chair', new Scenario(), { award: 'prime-minister-certificate' })
      .on('2023-10-04')
      .does('appraiser', { type: 'escalate', number: '1/TTr-UBND' })
      .on('2023-11-20')
      .does('appraiser', { type: 'record-outcome', granted: false, document: '5/CV-BNV', close: false });
    const fallBack = (award: Award) => refused.by('appraiser', { type: 'fall-back', award, reason: 'Không đồng ý' });
    expect(guardOf(fallBack('excellent-collective'))).toBe('award-not-open');
    expect(guardOf(fallBack('provincial-emulation-fighter'))).toBe('award-not-open');
    expect(guardOf(fallBack('provincial-certificate'))).toBe('happened');
  });
});
