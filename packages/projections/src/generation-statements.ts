import { sql, type SqlBool } from 'kysely';
import { tableOf } from './generation-plugin.js';
import type { ReadDb } from './read-db.js';

/** Key of the advisory lock under which tables of schema `read` are made and removed. */
const schemaLock = 7_236_002;
/** First key of the advisory lock that one rebuild of a projection holds. */
const rebuildLock = 7_236_003;

/** Waits until no other transaction creates or drops tables of schema `read`; holds until this one ends. */
export const lockSchemaQuery = (db: ReadDb) =>
  db.selectNoFrom(sql`pg_advisory_xact_lock(${schemaLock}::bigint)`.as('locked'));

/** One rebuild of a projection at a time; the lock belongs to the connection. */
export const lockRebuildQuery = (db: ReadDb, name: string) =>
  db.selectNoFrom(sql<boolean>`pg_try_advisory_lock(${rebuildLock}::integer, hashtext(${name}))`.as('alone'));

export const unlockRebuildQuery = (db: ReadDb, name: string) =>
  db.selectNoFrom(sql<boolean>`pg_advisory_unlock(${rebuildLock}::integer, hashtext(${name}))`.as('unlocked'));

/** How long statements of this transaction wait for a lock, ms. */
export const limitLockWaitQuery = (db: ReadDb, ms: number) =>
  db.selectNoFrom(sql<string>`set_config('lock_timeout', ${`${Math.max(1, Math.round(ms))}ms`}, true)`.as('limit'));

/** Whether the list of generations exists. */
export const schemaReadyQuery = (db: ReadDb) =>
  db.selectNoFrom(sql<boolean>`to_regclass('read.projection') is not null`.as('ready'));

/** Names of the projections in use. */
export const projectionsInUseQuery = (db: ReadDb) => db.selectFrom('read.projection').where(isActive).select('name');

/** Number of the next generation of a projection. */
export const nextGenerationQuery = (db: ReadDb, name: string) =>
  db
    .selectFrom('read.projection')
    .where('name', '=', name)
    .select(sql<number>`coalesce(max(version), 0) + 1`.as('next'));

export interface NewGeneration {
  readonly name: string;
  readonly generation: number;
  /** Version of the definition that the code has. */
  readonly definition: number;
  readonly active: boolean;
}

export const addGenerationQuery = (db: ReadDb, { name, generation, definition, active }: NewGeneration) =>
  db.insertInto('read.projection').values({ name, version: generation, definition, checkpoint: 0, active });

/** Checkpoint of the generation in use; stops its runner until this transaction ends. */
export const lockInUseQuery = (db: ReadDb, name: string) =>
  db.selectFrom('read.projection').where('name', '=', name).where(isActive).select('checkpoint').forUpdate();

export const retireInUseQuery = (db: ReadDb, name: string) =>
  db.updateTable('read.projection').where('name', '=', name).where(isActive).set({ active: false });

export const putInUseQuery = (db: ReadDb, name: string, generation: number) =>
  db.updateTable('read.projection').where('name', '=', name).where('version', '=', generation).set({ active: true });

/** Generations before one that no view uses. */
export const formerGenerationsQuery = (db: ReadDb, name: string, generation: number) =>
  db
    .selectFrom('read.projection')
    .where('name', '=', name)
    .where(sql<SqlBool>`not active`)
    .where('version', '<', generation)
    .select('version as generation');

/** Deletes a generation that is not in use from the list. */
export const removeGenerationQuery = (db: ReadDb, name: string, generation: number) =>
  db
    .deleteFrom('read.projection')
    .where('name', '=', name)
    .where('version', '=', generation)
    .where(sql<SqlBool>`not active`);

/** Deletes all generations of a projection from the list. */
export const removeProjectionQuery = (db: ReadDb, name: string) =>
  db.deleteFrom('read.projection').where('name', '=', name).returning('version as generation');

/** Points the view of a plain name to the table of a generation. */
export const createViewQuery = (db: ReadDb, table: string, generation: number) =>
  db.schema
    .withSchema('read')
    .createView(table)
    .as(db.selectFrom(sql.table(`read.${tableOf(table, generation)}`).as('t')).selectAll());

export const dropViewQuery = (db: ReadDb, table: string) => db.schema.withSchema('read').dropView(table).ifExists();

export const dropTableQuery = (db: ReadDb, table: string, generation: number) =>
  db.schema.withSchema('read').dropTable(tableOf(table, generation)).ifExists();

const isActive = sql<SqlBool>`active`;
