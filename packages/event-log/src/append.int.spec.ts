import { randomUUID } from 'node:crypto';
import { streamId, type StreamId } from '@vinhdanh/contracts';
import { freshDatabase, type FreshDatabase } from '@vinhdanh/testkit';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Append } from './append.js';
import { Clocks } from './clocks.js';
import { OccurredBackwards, UnknownRegister } from './errors.js';
import { EventLog } from './event-log.js';
import { OwedCommands } from './owed-commands.js';
import { openPool } from './pool.js';

let database: FreshDatabase;
let pool: Pool;
let log: EventLog;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.appUrl, { max: 24 });
  log = new EventLog(pool);
  await new Clocks(pool).create('ninh-thuan', { kind: 'system' });
});

afterAll(async () => {
  await log.close();
  await pool.end();
  await database.drop();
});

/** One command with `facts.length` events on `stream`. */
function anAppend(stream: StreamId, expectedVersion: number, facts: readonly unknown[] = [{ step: 1 }], change: Partial<Append> = {}): Append {
  const commandId = randomUUID();
  const occurredAt = '2023-04-12T05:00:00.000Z';
  return {
    register: 'ninh-thuan',
    stream,
    expectedVersion,
    entry: 'live',
    commands: [{ id: commandId, actor: 'someone', requestHash: 'h', fromVersion: expectedVersion, toVersion: expectedVersion + facts.length }],
    events: facts.map((each) => ({
      type: 'SomethingHappened',
      schemaVersion: 1,
      eventId: randomUUID(),
      commandId,
      actor: 'someone',
      actorRole: 'appraiser',
      actorUnit: 'dept-x',
      grantRef: 'person:1#1',
      onBehalfOf: null,
      policyHash: null,
      occurredAt,
      facts: each,
    })),
    take: [],
    release: [],
    owed: [],
    nextMoment: null,
    live: false,
    touchesReference: false,
    ...change,
  };
}

const aStream = (): StreamId => streamId('nomination', randomUUID());

describe('append', () => {
  it('creates a stream and reads back what was decided', async () => {
    const stream = aStream();
    const input = anAppend(stream, 0, [{ b: 1, a: 'Nguyễn', n: 1.5e300 }, { second: true }], { nextMoment: '2024-01-01T17:00:00.000Z', live: true });
    const appended = await log.append(input);
    expect(appended).toMatchObject({ kind: 'appended', version: 2 });

    const loaded = await log.load(stream, 0, input.commands[0]?.id);
    expect(loaded.head).toMatchObject({ register: 'ninh-thuan', version: 2, eventId: input.events[1]?.eventId, nextMoment: '2024-01-01T17:00:00.000Z', live: true, occurredAt: '2023-04-12T05:00:00.000Z' });
    expect(loaded.events.map((event) => event.facts)).toEqual([{ b: 1, a: 'Nguyễn', n: 1.5e300 }, { second: true }]);
    expect(loaded.events.map((event) => event.version)).toEqual([1, 2]);
    expect(loaded.command).toEqual({ ...input.commands[0], stream });
    expect(loaded.events[0]).toMatchObject({ actor: 'someone', actorRole: 'appraiser', onBehalfOf: null, entry: 'live', recordedAt: loaded.head?.recordedAt });
    expect(loaded.businessNow >= (loaded.head?.recordedAt ?? 'z')).toBe(true);

    expect((await log.load(stream, 1)).events.map((event) => event.version)).toEqual([2]);
    expect((await log.load(stream, 2)).events).toEqual([]);
    expect(await log.read(stream)).toEqual(loaded.events);
  });
});
