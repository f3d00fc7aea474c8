import { expect, it } from 'vitest';
import { z } from 'zod/mini';
import { ReferralDraft, emptyReferral, isBegun, missingIn } from './referral-draft.js';

const draft = (typed: Partial<ReferralDraft>): ReferralDraft => ({ ...emptyReferral(), ...typed });

it('a referral requires the name of a new subject, not of a registered one', () => {
  expect(missingIn('who', draft({}))).toEqual(['name']);
  expect(missingIn('who', draft({ subject: { id: 'a', name: 'A' } }))).toEqual([]);
  expect(missingIn('who', draft({ name: 'Pi Năng Thị A', born: '84' }))).toEqual(['born']);
});

it('a referral requires dates of an achievement only if one is named, and in order', () => {
  expect(missingIn('deed', draft({ summary: 'Giúp 30 hộ.' }))).toEqual([]);
  expect(
    missingIn('deed', draft({ summary: 'x', named: true, achievement: 'y', from: '2026-02-01', to: '2026-01-01' })),
  ).toEqual(['to']);
});

it('a referral lists everything that is missing at the end', () => {
  expect(missingIn('review', draft({}))).toEqual(['name', 'summary', 'unit', 'fields', 'source']);
});

it('an older or damaged draft keeps what can be read', () => {
  const read = z.parse(ReferralDraft, { name: 'A', award: 'no-such', fields: 'x' });
  expect(read).toMatchObject({ name: 'A', award: 'provincial-certificate', fields: [] });
  expect(isBegun(read)).toBe(true);
  expect(isBegun(emptyReferral())).toBe(false);
});
