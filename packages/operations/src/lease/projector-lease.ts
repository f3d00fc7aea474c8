import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** Machine seconds of the database after which another process may take an expired lease. */
const lifeSeconds = 3;

/**
 * Decides which of several projectors is active. It is a lease by the database's clock instead of a session lock: a
 * holder whose process or network froze loses it like one that died. Correctness does not depend on it: the sequencer
 * has its own lock, and projections move their checkpoint by compare-and-set.
 */
export class ProjectorLease {
  readonly #db: Kysely<Database>;
  readonly #holder: string;

  /** @param holder unique to this process */
  constructor(pool: Pool, holder: string) {
    this.#db = kyselyOn(pool);
    this.#holder = holder;
  }

  /**
   * Takes or renews the lease.
   * @returns until when it is certainly held, by `performance.now()` of this process; null: another process holds it
   */
  async take(): Promise<number | null> {
    const asked = performance.now();
    const { rows } = await takeProjectorLease(this.#holder).execute(this.#db);
    return rows.length === 1 ? asked + lifeSeconds * 1000 : null;
  }

  /** Lets a standby take over at once. */
  async release(): Promise<void> {
    await releaseProjectorLease(this.#db, this.#holder).execute();
  }
}

/** Compare-and-set in one statement, by hand: the condition compares the existing row with the present time. */
export const takeProjectorLease = (holder: string) => sql<{ held: true }>`
  insert into ops.setting as s (name, value, changed_at)
  values ('projector.lease', json_build_object('holder', ${holder}::text), statement_timestamp())
  on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
    where s.value ->> 'holder' = ${holder} or s.changed_at < statement_timestamp() -
      make_interval(secs => ${lifeSeconds})
  returning true as held`;

export function releaseProjectorLease(db: Kysely<Database>, holder: string) {
  return db
    .deleteFrom('ops.setting')
    .where('name', '=', 'projector.lease')
    .where(sql<boolean>`value ->> 'holder' = ${holder}`);
}
