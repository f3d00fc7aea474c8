import type { NewEvent } from '@vinhdanh/contracts';
import { describe, expect, test } from 'vitest';
import { decideSubject, evolveSubject, noSubject, type OwedByCases, type Subject } from './subject.js';

const known = (...events: readonly NewEvent[]): Subject =>
  [{ type: 'SubjectRegistered', facts: { kind: 'individual', unit: null } }, ...events].reduce(
    evolveSubject,
    noSubject,
  );
const honour = {
  case: 'c',
  award: 'provincial-certificate',
  decisionNumber: '1200/QĐ',
  on: '2023-10-06',
  achievement: null,
} as const;
const cancel: OwedByCases = {
  type: 'cancel-honour',
  cancelled: { case: 'c', decisionNumber: '1200/QĐ', revokedBy: '800/QĐ', on: '2025-06-18' },
};
const happened = (subject: Subject, command: OwedByCases, name: string | null = null): readonly NewEvent[] => {
  const events = decideSubject(subject, command, name);
  if (events === 'no-such-subject') throw new Error(events);
  return events;
};

describe('the stream of a subject', () => {
  test('a subject keeps an award once, however often it is reported', () => {
    const [recorded] = happened(known(), { type: 'record-honour', honour });
    expect(recorded).toEqual({ type: 'HonourRecorded', facts: honour });
    expect(happened(known({ type: 'HonourRecorded', facts: honour }), { type: 'record-honour', honour })).toEqual([]);
  });
  test('a revoked award is cancelled once, and the subject keeps it in its history', () => {
    const [cancelled] = happened(known({ type: 'HonourRecorded', facts: honour }), cancel);
    expect(cancelled?.type).toBe('HonourCancelled');
    const after = known(
      { type: 'HonourRecorded', facts: honour },
      { type: 'HonourCancelled', facts: cancelled?.facts },
    );
    expect(after).toMatchObject({ honours: [{ decisionNumber: '1200/QĐ', cancelled: true }] });
    expect(happened(after, cancel)).toEqual([]);
  });
  test('a corrected name is personal; an erased name is not corrected; an unknown subject records nothing', () => {
    const command: OwedByCases = { type: 'correct-subject-name', case: 'c', document: 'CCCD' };
    expect(happened(known(), command, 'Pi Năng')).toEqual([
      {
        type: 'SubjectNameCorrected',
        facts: { case: 'c', document: 'CCCD' },
        personal: { identity: { name: 'Pi Năng' } },
      },
    ]);
    expect(happened(known(), command)).toEqual([]);
    expect(decideSubject(noSubject, command, 'x')).toBe('no-such-subject');
  });
});
