import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** One process at a time moves the clock of a register. */
export class ClockLock {
  readonly #db: Kysely<Database>;

  /** @param pool has a connection for each holder: the lock ends with the connection, however its process ends */
  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Runs `work` while holding the lock; null without running it when another process holds the lock. */
  hold<T>(register: string, work: () => Promise<T>): Promise<{ readonly done: T } | null> {
    return this.#db.connection().execute(async (db) => {
      const { rows } = await lockClock(register).execute(db);
      if (rows[0]?.locked !== true) return null;
      try {
        return { done: await work() };
      } finally {
        await unlockClock(register).execute(db);
      }
    });
  }
}

export const lockClock = (register: string) =>
  sql<{ locked: boolean }>`select pg_try_advisory_lock(hashtext('clock'), hashtext(${register})) as locked`;

export const unlockClock = (register: string) =>
  sql`select pg_advisory_unlock(hashtext('clock'), hashtext(${register}))`;
