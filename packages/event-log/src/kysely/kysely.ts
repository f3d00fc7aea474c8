import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Dialect,
  type Driver,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import type { Database } from '../database.js';
import { ClientDriver, PoolDriver } from './prepared-driver.js';

export interface KyselyOptions {
  /**
   * Whether PostgreSQL keeps the plan of each statement; default true. False for queries whose best plan depends on
   * their arguments, such as searches.
   */
  readonly prepared?: boolean;
}

/**
 * Typed queries over a pool of `openPool`. Each statement is prepared under a name made from its text, so that a hot
 * one is parsed and planned once per connection. A statement whose table has other columns by now ("cached plan must
 * not change result type") is prepared again and repeated once. Ending the pool is left to its owner.
 *
 * @example
 * const db = kyselyOn<Database>(pool);
 * await db.selectFrom('log.stream').select('version').where('stream_id', '=', stream).executeTakeFirst();
 */
export function kyselyOn<DB = Database>(pool: Pool, options: KyselyOptions = {}): Kysely<DB> {
  return kyselyWith<DB>(() => new PoolDriver(pool, options.prepared ?? true));
}

/**
 * The same over one connection whose transaction somebody else has begun, such as `inTransaction`. A stale plan aborts
 * that transaction; repeated as a whole it succeeds.
 *
 * @example
 * await inTransaction(pool, async (client) => {
 *   await kyselyIn(client).deleteFrom('ops.draft').where('account', '=', account).execute();
 * });
 */
export function kyselyIn<DB = Database>(client: PoolClient, options: KyselyOptions = {}): Kysely<DB> {
  return kyselyWith<DB>(() => new ClientDriver(client, options.prepared ?? true));
}

/** Compiles queries and executes none: for the checked-in SQL of statements. */
export function kyselyDry<DB = Database>(): Kysely<DB> {
  return kyselyWith<DB>(() => new DummyDriver());
}

function kyselyWith<DB>(createDriver: () => Driver): Kysely<DB> {
  const dialect: Dialect = {
    createDriver,
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<DB>({ dialect });
}
