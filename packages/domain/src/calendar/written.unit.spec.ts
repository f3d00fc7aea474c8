import { expect, it } from 'vitest';
import { writtenDays } from './written.js';

it('days and moments are written in the Vietnamese form, and text that only resembles a day stays', () => {
  expect(writtenDays('đến hết ngày 2026-11-30.')).toBe('đến hết ngày 30/11/2026.');
  expect(writtenDays('ngày 2026-11-29T17:30:00.000Z, trước 2026-12-01')).toBe('ngày 30/11/2026, trước 01/12/2026');
  expect(writtenDays('KH-2026-00030, số 12-34, 2026-99-01')).toBe('KH-2026-00030, số 12-34, 2026-99-01');
});
