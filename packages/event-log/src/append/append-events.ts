import type { Moment, StreamId } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import pg, { type Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '../database.js';
import { named } from '../errors.js';
import type { Append, Appended, KnownCommand } from './append.js';
import { inTransaction } from '../transaction.js';
import { appendStatement, holdStill } from './append-statement.js';
import { lastKnownCommand } from './known-command.js';

interface AppendRow {
  readonly kind: 'appended' | 'conflict' | 'duplicate';
  readonly version: number;
  readonly recordedAt: Moment;
  readonly command: KnownCommand | null;
}

/** Detail of the refusal VD001. */
const Claimed = z.object({
  key: z.string(),
  holder: z.custom<StreamId>((text) => typeof text === 'string' && text.includes(':')),
});

/** Detail of the refusal VD005: a stream that the append names, and its current version. */
const Moved = z.object({
  stream: z.custom<StreamId>((text) => typeof text === 'string' && text.includes(':')),
  version: z.int(),
});

/** Deadlock or serialisation failure: the other transaction has ended by now, so the append is tried again. */
const transient = new Set(['40P01', '40001']);
const attempts = 4;

/**
 * Appends in one transaction and one round trip. Expected failures are returned.
 * @throws RangeError, UnknownRegister, OccurredBackwards on misuse
 */
export function appendEvents(pool: Pool, db: Kysely<Database>, append: Append): Promise<Appended> {
  const statement = appendStatement(append);
  return refusedOr(db, [append], async () => answerOf((await pool.query<AppendRow>(statement)).rows[0]));
}

type Taken = Extract<Appended, { kind: 'appended' }>;
type NotTaken = Exclude<Appended, Taken>;

/** All were appended, in the given order; or none, with the log's answer. */
export type AppendedTogether = { readonly kind: 'appended'; readonly each: readonly Taken[] } | NotTaken;

/**
 * Appends to several streams in one transaction: all, or none. Streams are locked in the order of their names before
 * anything is written; a conflict on another stream than the first says which.
 * @throws RangeError, UnknownRegister, OccurredBackwards on misuse
 */
export function appendAll(
  pool: Pool,
  db: Kysely<Database>,
  appends: readonly [Append, ...Append[]],
): Promise<AppendedTogether> {
  const [{ register, stream: first }] = appends;
  const own = appends.map(({ stream }) => stream);
  const beside = new Map(
    appends.flatMap(({ decidedOn = [] }) => decidedOn.map(({ stream, version }) => [stream, version])),
  );
  for (const stream of own) beside.delete(stream);
  const statements = appends.map((append) => appendStatement({ ...append, decidedOn: [] }));
  return refusedOr(db, appends, async () => {
    try {
      const each = await inTransaction(pool, async (client) => {
        await client.query(holdStill(register, own, beside));
        const answers: Taken[] = [];
        for (const [index, statement] of statements.entries()) {
          const answer = answerOf((await client.query<AppendRow>(statement)).rows[0]);
          if (answer.kind !== 'appended') throw new RefusedTogether(answer, own[index] ?? first);
          answers.push(answer);
        }
        return answers;
      });
      return { kind: 'appended' as const, each };
    } catch (error) {
      if (!(error instanceof RefusedTogether)) throw error;
      const { answer, stream } = error;
      return answer.kind === 'conflict' && stream !== first ? { ...answer, beside: stream } : answer;
    }
  });
}

/** Rolls the transaction back. */
class RefusedTogether extends Error {
  readonly answer: NotTaken;
  readonly stream: StreamId;

  constructor(answer: NotTaken, stream: StreamId) {
    super(answer.kind);
    this.answer = answer;
    this.stream = stream;
  }
}

/** Runs an append. Expected errors become answers; transient failures are retried. */
async function refusedOr<Answer>(
  db: Kysely<Database>,
  appends: readonly Append[],
  run: () => Promise<Answer>,
): Promise<Answer | NotTaken> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      const refusal = await refusalOf(error, db, appends);
      if (refusal !== null) return refusal;
      if (!transient.has(error.code ?? '') || attempt === attempts) throw named(error);
    }
  }
}

function answerOf(row: AppendRow | undefined): Appended {
  if (row === undefined) throw new Error('log.append returned no row');
  if (row.kind === 'appended') return { kind: 'appended', version: row.version, recordedAt: row.recordedAt };
  if (row.command !== null) return { kind: 'duplicate', command: row.command };
  return { kind: 'conflict', version: row.version };
}

/** The answer to an expected error of the append; null for any other error. */
async function refusalOf(
  error: pg.DatabaseError,
  db: Kysely<Database>,
  appends: readonly Append[],
): Promise<NotTaken | null> {
  if (error.code === 'VD001') return { kind: 'claimed', ...Claimed.parse(JSON.parse(error.detail ?? '{}')) };
  if (error.code === 'VD005') {
    const { stream, version } = Moved.parse(JSON.parse(error.detail ?? '{}'));
    return { kind: 'conflict', version, beside: stream };
  }
  if (error.code !== '23505' || error.constraint !== 'command_pkey') return null;
  const ids = appends.flatMap(({ commands }) => commands.map(({ id }) => id));
  const command = await lastKnownCommand(db, ids).executeTakeFirst();
  return command === undefined ? null : { kind: 'duplicate', command };
}
