import { refuse } from '@vinhdanh/domain';
import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { applyDue } from './apply-due.js';

const scenario = playUntil('refer');
const target = { stream: 'nomination:case', state: scenario.state, reference: scenario.reference } as const;
const later = '2024-03-01T05:00:00.000Z';

test('acts that are due by the moment of a command are pending ahead of it', () => {
  expect(applyDue(target, { at: later, now: later }, null).commandCount).toBeGreaterThan(0);
});

test('a person without the right to the command applies nothing that is due', () => {
  expect(
    applyDue(
      target,
      { at: later, now: later },
      refuse('wrong-role', { asked: 'historical-entry', needed: ['entry-clerk'] }),
    ).isEmpty,
  ).toBe(true);
});

test('nothing falls due for a command that is dated in the future', () => {
  expect(applyDue(target, { at: later, now: scenario.state.lastOccurredAt }, null).isEmpty).toBe(true);
});
