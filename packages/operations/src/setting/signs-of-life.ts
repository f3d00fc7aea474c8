import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A worker's sign of life: the row `worker.alive` of `ops.setting`, whichever worker wrote it last. */
export class SignsOfLife {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  async show(): Promise<void> {
    await showAlive.execute(this.#db);
  }

  /** Machine seconds since the last sign of life of a worker; null = none ever. */
  async silence(): Promise<number | null> {
    return (await silenceOfWorkers(this.#db).executeTakeFirst())?.seconds ?? null;
  }
}

/**
 * By hand, because the setting that skips the wait for the disk must take effect in the same statement. A crash of
 * PostgreSQL loses seconds of it.
 */
export const showAlive = sql`
  insert into ops.setting as s (name, value, changed_at)
  select 'worker.alive', 'true', statement_timestamp()
  from (select set_config('synchronous_commit', 'off', true)) relaxed
  on conflict (name) do update set changed_at = excluded.changed_at`;

export function silenceOfWorkers(db: Kysely<Database>) {
  return db
    .selectFrom('ops.setting')
    .select(sql<number>`round(extract(epoch from clock_timestamp() - changed_at), 1)::float8`.as('seconds'))
    .where('name', '=', 'worker.alive');
}
