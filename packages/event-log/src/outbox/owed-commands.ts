import type { StreamId } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database.js';
import { kyselyOn } from '../kysely/kysely.js';

/** A command that an event of one stream owes to another, not answered yet. */
export interface UnansweredCommand {
  readonly id: string;
  readonly register: string;
  /** Event that owes it, and its stream. */
  readonly cause: string;
  readonly source: StreamId;
  readonly target: StreamId;
  readonly command: unknown;
  readonly attempts: number;
}

/** The outbox: commands to other streams, written in the append, sent after its commit, and again until answered. */
export class OwedCommands {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Those without an answer, fewest attempts first. @param register null: of every register */
  unanswered(limit = 100, register: string | null = null): Promise<UnansweredCommand[]> {
    return unansweredCommands(this.#db, limit, register).execute();
  }

  /** Counts an attempt that got no answer. */
  async attempted(id: string): Promise<void> {
    await countAttempt(this.#db, id).execute();
  }

  /** Records the answer; the first one stands. */
  async answer(id: string, outcome: unknown): Promise<void> {
    await recordAnswer(this.#db, id, outcome).execute();
  }
}

export function unansweredCommands(db: Kysely<Database>, limit: number, register: string | null) {
  return db
    .selectFrom('log.owed_command as o')
    .select(['o.id', 'o.register', 'o.cause', 'o.source', 'o.target', 'o.command', 'o.attempts'])
    .where('o.answered_at', 'is', null)
    .$if(register !== null, (query) => query.where('o.register', '=', register ?? ''))
    .orderBy('o.attempts')
    .orderBy('o.id')
    .limit(limit);
}

export function countAttempt(db: Kysely<Database>, id: string) {
  return db.selectNoFrom(sql<void>`log.count_attempt(${id}::uuid)`.as('counted'));
}

export function recordAnswer(db: Kysely<Database>, id: string, outcome: unknown) {
  return db.selectNoFrom(sql<void>`log.record_answer(${id}::uuid, ${JSON.stringify(outcome)}::json)`.as('recorded'));
}
