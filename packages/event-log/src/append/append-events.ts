import type { Moment, StreamId } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import pg, { type Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '../database.js';
import { named } from '../errors.js';
import type { Append, Appended, KnownCommand } from './append.js';
import { appendStatement } from './append-statement.js';
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

/** Deadlock or serialisation failure: the other transaction has ended by now, so the append is tried again. */
const transient = new Set(['40P01', '40001']);
const attempts = 4;

/**
 * Appends in one transaction and one round trip. Expected failures are returned.
 * @throws RangeError, UnknownRegister, OccurredBackwards on misuse
 */
export async function appendEvents(pool: Pool, db: Kysely<Database>, append: Append): Promise<Appended> {
  const statement = appendStatement(append);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { rows } = await pool.query<AppendRow>(statement);
      return answerOf(rows[0]);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      const refusal = await refusalOf(error, db, append);
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
async function refusalOf(error: pg.DatabaseError, db: Kysely<Database>, append: Append): Promise<Appended | null> {
  if (error.code === 'VD001') return { kind: 'claimed', ...Claimed.parse(JSON.parse(error.detail ?? '{}')) };
  if (error.code !== '23505' || error.constraint !== 'command_pkey') return null;
  const ids = append.commands.map(({ id }) => id);
  const command = await lastKnownCommand(db, ids).executeTakeFirst();
  return command === undefined ? null : { kind: 'duplicate', command };
}
