import { streamId, type NominationEvent } from '@vinhdanh/contracts';
import { initial } from '@vinhdanh/domain';
import { playUntil } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { engineSignature } from './acting.js';
import { PendingAppend, type Deed } from './pending-append.js';

const stream = streamId('nomination', '00000000-0000-4000-8000-000000000999');
const target = streamId('subject', '00000000-0000-4000-8000-000000000100');
/** A case that waits for verification. */
const scenario = playUntil('refer');
const beside = { take: [], release: [], owes: [] };
const late = '2024-03-01T05:00:00.000Z';
const deed = (id: string): Deed => ({
  id,
  hash: `hash of ${id}`,
  at: late,
  signature: { ...engineSignature, actor: 'account' },
  policyHash: 'pack',
  entry: 'live',
});
const woken: NominationEvent = { type: 'DuplicateWoken', facts: { case: 'other' } };
const merged: NominationEvent = { type: 'DuplicateTakenIn', facts: { case: 'other' } };
const pending = () => PendingAppend.to(stream, scenario.state, scenario.reference);

test('a pending append without acts is empty and expects the version that was read', () => {
  expect(pending().isEmpty).toBe(true);
  expect(pending().toAppend('r', 'live')).toMatchObject({
    stream,
    expectedVersion: scenario.state.version,
    events: [],
    commands: [],
  });
});

test('due acts are commands of the engine, each with its moment and the versions of its events', () => {
  const due = pending().withDueActs(late);
  const { commands, events, expectedVersion } = due.toAppend('r', 'live');
  expect(due.commandCount).toBeGreaterThan(2);
  expect(commands.every(({ actor }) => actor === 'system')).toBe(true);
  expect(commands[0]?.fromVersion).toBe(expectedVersion);
  commands.slice(1).forEach(({ fromVersion }, index) => expect(fromVersion).toBe(commands[index]?.toVersion));
  expect(commands.at(-1)?.toVersion).toBe(due.state.kind === 'nomination' ? due.state.version : 0);
  expect(events.map(({ occurredAt }) => occurredAt)).toEqual(events.map(({ occurredAt }) => occurredAt).toSorted());
  expect(events.every(({ occurredAt }) => occurredAt < late)).toBe(true);
});

test('due acts have the same ids however often and in whichever process they are applied', () => {
  const ids = () =>
    pending()
      .withDueActs(late)
      .toAppend('r', 'live')
      .commands.map(({ id }) => id);
  expect(ids()).toEqual(ids());
  expect(new Set(ids()).size).toBe(ids().length);
});

test('adding to a pending append does not change the one that was passed in', () => {
  const first = pending();
  const before = first.toAppend('r', 'live');
  const due = first.withDueActs(late);
  const dueBefore = due.toAppend('r', 'live');
  due.withAct({ events: [woken], ...beside }, deed('a'));
  expect(first.toAppend('r', 'live')).toEqual(before);
  expect(due.toAppend('r', 'live')).toEqual(dueBefore);
});

test('an act follows the due acts in the same append, under its own id and signature', () => {
  const due = pending().withDueActs(late);
  const both = due.withAct({ events: [woken, merged], ...beside }, deed('a'));
  const { commands, events } = both.toAppend('r', 'live');
  const from = due.toAppend('r', 'live').commands.at(-1)?.toVersion ?? 0;
  expect(commands.at(-1)).toEqual({
    id: 'a',
    actor: 'account',
    requestHash: 'hash of a',
    fromVersion: from,
    toVersion: from + 2,
  });
  expect(events.slice(-2)).toMatchObject([
    { ...woken, commandId: 'a', actor: 'account', occurredAt: late, policyHash: 'pack' },
    { ...merged, commandId: 'a' },
  ]);
});

test('an act without an event adds neither a command nor claims', () => {
  const same = pending().withAct({ events: [], ...beside, take: ['key'] }, deed('a'));
  expect(same.isEmpty).toBe(true);
  expect(same.toAppend('r', 'live')).toMatchObject({ commands: [], take: [] });
});

test('an outbox command names the first event of its act as its cause, and has one id per cause and target', () => {
  const command = { type: 'note-woken', case: 'other', at: late } as const;
  const owing = pending().withAct({ events: [woken, merged], ...beside, owes: [{ target, command }] }, deed('a'));
  const { owed, events } = owing.toAppend('r', 'live');
  expect(owing.owes).toBe(true);
  expect(owed).toMatchObject([{ target, command, cause: events[0]?.eventId }]);
  expect(owed[0]?.id).toMatch(/^[0-9a-f-]{36}$/u);
});

test('the recorded events continue the versions of the stream', () => {
  const recorded = PendingAppend.to(stream, scenario.state, scenario.reference)
    .withAct({ events: [woken, merged], ...beside }, deed('a'))
    .toRecorded('r', 'live', late);
  expect(recorded.map(({ version }) => version)).toEqual([scenario.state.version + 1, scenario.state.version + 2]);
  expect(recorded[0]).toMatchObject({ register: 'r', streamId: stream, entry: 'live', recordedAt: late });
});

test('a new case expects a stream that does not exist', () => {
  expect(PendingAppend.to(stream, initial, scenario.reference).toAppend('r', 'live')).toMatchObject({
    expectedVersion: 0,
    live: false,
    nextMoment: null,
  });
});
