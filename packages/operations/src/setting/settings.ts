import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** Rows of `ops.setting` that the follower reads and writes. */
export const settingNames = {
  checkpoint: 'follower.checkpoint',
  namespace: 'follower.namespace',
  sweep: 'follower.sweep',
  sweepWanted: 'follower.sweep-wanted',
} as const;

/** Single values of the running installation, by name: rows of `ops.setting`. */
export class Settings {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** The value as text; null when it was never set. */
  async read(name: string): Promise<string | null> {
    return (await setting(this.#db, name).executeTakeFirst())?.value ?? null;
  }

  async write(name: string, value: unknown): Promise<void> {
    await writeSetting(this.#db, name, value).execute();
  }

  /** Requests a sweep of the follower, which reads this at every poll. */
  wantSweep(): Promise<void> {
    return this.write(settingNames.sweepWanted, true);
  }
}

export function setting(db: Kysely<Database>, name: string) {
  return db
    .selectFrom('ops.setting')
    .select(sql<string | null>`value #>> '{}'`.as('value'))
    .where('name', '=', name);
}

export function writeSetting(db: Kysely<Database>, name: string, value: unknown) {
  return db
    .insertInto('ops.setting')
    .values({ name, value: JSON.stringify(value) })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({
        value: eb.ref('excluded.value').$castTo<string>(),
        changed_at: sql<Moment>`now()`,
      })),
    );
}
