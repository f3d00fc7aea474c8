import { initial } from '@vinhdanh/domain';
import { playUntil, referral, Scenario } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { decideCommand, underPinnedPolicy } from './decide-command.js';

const noon = '2023-04-12T05:00:00.000Z';
const fresh = new Scenario();

/** Counts as the log does, and records that it was called. */
function counter() {
  const years: number[] = [];
  return { years, next: (year: number) => Promise.resolve(years.push(year) + 6) };
}

test('a new case takes the next number of its year', async () => {
  const { years, next } = counter();
  const decision = await decideCommand(initial, referral, fresh.context('referrer', noon), next);
  expect(decision).toMatchObject({
    kind: 'accepted',
    events: expect.arrayContaining([
      expect.objectContaining({ facts: expect.objectContaining({ caseNumber: 'NT-2023-00007' }) }),
    ]),
  });
  expect(years).toEqual([2023]);
});

test('a refused referral takes no number', async () => {
  const { years, next } = counter();
  const decision = await decideCommand(initial, referral, fresh.context('chair', noon), next);
  expect(decision.kind).toBe('refused');
  expect(years).toEqual([]);
});

test('a command on an existing case takes no number', async () => {
  const { years, next } = counter();
  const scenario = playUntil('refer');
  const { lastOccurredAt } = scenario.state;
  const context = scenario.context('officer', lastOccurredAt);
  await decideCommand(scenario.state, { type: 'start-verify' }, context, next);
  expect(years).toEqual([]);
});

test('a case that a due act moved to another pack is decided by that pack', () => {
  const scenario = playUntil('refer');
  const context = scenario.context('officer', scenario.state.lastOccurredAt);
  const other = context.policies.find(({ hash }) => hash !== context.policy.hash);
  if (other === undefined) throw new Error('the register has only one pack');
  const moved = { ...scenario.state, procedure: { ...scenario.state.procedure, hash: other.hash } };
  expect(underPinnedPolicy(moved, context).policy).toBe(other);
  expect(underPinnedPolicy(scenario.state, context).policy).toBe(context.policy);
});
