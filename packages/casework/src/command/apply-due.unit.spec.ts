import { refuse } from '@vinhdanh/domain';
import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { applyDue } from './apply-due.js';

const scenario = playUntil('refer');
const target = { stream: 'nomination:case', state: scenario.state, reference: scenario.reference } as const;
const later = '2024-03-01T05:00:00.000Z';

test('acts due by the moment of a command precede it in the pending append', () => {
  expect(applyDue(target, { at: later, now: later }, null).commandCount).toBeGreaterThan(0);
});

test('a person without the right to the command applies no due act', () => {
  expect(
    applyDue(
      target,
      { at: later, now: later },
      refuse('wrong-role', { asked: 'historical-entry', needed: ['entry-clerk'] }),
    ).isEmpty,
  ).toBe(true);
});

test('nothing falls due for a command with a future date', () => {
  expect(applyDue(target, { at: later, now: scenario.state.lastOccurredAt }, null).isEmpty).toBe(true);
});
