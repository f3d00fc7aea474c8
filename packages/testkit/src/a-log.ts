import { randomUUID } from 'node:crypto';
import { type Moment, streamId, type StreamId } from '@vinhdanh/contracts';
import { Clocks, EventLog, openPool, type Append } from '@vinhdanh/event-log';
import type { Pool } from 'pg';
import { freshDatabase } from './database.js';

/** Register of the streams that `anAppend` writes to. */
export const register = 'ninh-thuan';

/** A log on its own database; `pool` has the application role, `owner` is the superuser. */
export interface ALog {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly owner: Pool;
  readonly appUrl: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** With register `ninh-thuan` on the system clock. */
export async function aLog(): Promise<ALog> {
  const database = await freshDatabase();
  const pool = openPool(database.appUrl, { max: 24 });
  const owner = openPool(database.ownerUrl, { max: 4 });
  const log = new EventLog(pool);
  await new Clocks(pool).create(register, { kind: 'system' });
  return {
    log,
    pool,
    owner,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await log.close();
      await pool.end();
      await owner.end();
      await database.drop();
    },
  };
}

export const aStream = (): StreamId => streamId('nomination', randomUUID());

/** Differences from the plain append; `occurredAt` and `personal` apply to every event. */
export type AppendChange = Partial<Append> & {
  readonly occurredAt?: Moment;
  readonly personal?: Append['events'][number]['personal'];
};

/** One command with an event for each of `facts`. */
export function anAppend(
  stream: StreamId,
  expectedVersion: number,
  facts: readonly unknown[] = [{ step: 1 }],
  change: AppendChange = {},
): Append {
  const { occurredAt = '2023-04-12T05:00:00.000Z', personal, ...rest } = change;
  const commandId = randomUUID();
  return {
    register,
    stream,
    expectedVersion,
    entry: 'live',
    commands: [
      {
        id: commandId,
        actor: 'someone',
        requestHash: 'h',
        fromVersion: expectedVersion,
        toVersion: expectedVersion + facts.length,
      },
    ],
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
      ...(personal === undefined ? {} : { personal }),
    })),
    take: [],
    release: [],
    owed: [],
    nextMoment: null,
    live: false,
    touchesReference: false,
    ...rest,
  };
}
