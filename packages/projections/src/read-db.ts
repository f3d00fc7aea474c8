import { kyselyDry, kyselyIn, kyselyOn, type Database } from '@vinhdanh/event-log';
import type { Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { GenerationPlugin } from './generation-plugin.js';
import type { ReadTables } from './schema/read.gen.js';

export interface LoggedEventTable extends Event {}
export interface LogEntryTable extends Entry {}
export interface AssignmentTable extends Assignment {}
export interface RegisterClockTable extends Clock {}
export interface PendingTable extends Pending {}
export interface StreamTable extends Stream {}
export interface EventPersonalTable extends Personal {}
type Event = Database['log.event'];
type Entry = Database['log.log_entry'];
type Assignment = Database['ops.assignment'];
type Clock = Database['ops.register_clock'];
type Pending = Database['log.pending'];
type Stream = Database['log.stream'];
type Personal = Database['log.event_personal'];

/** The read models, generated from their projections, and the tables of other schemas that lists join. */
export interface ReadDatabase extends ReadTables {
  'log.event': LoggedEventTable;
  'log.event_personal': EventPersonalTable;
  'log.log_entry': LogEntryTable;
  'log.pending': PendingTable;
  'log.stream': StreamTable;
  'ops.assignment': AssignmentTable;
  'ops.register_clock': RegisterClockTable;
}
export type ReadDb = Kysely<ReadDatabase>;

const opened = new WeakMap<Pool, ReadDb>();

/**
 * Queries over the read models, made once per pool. They are not prepared: lists combine many filters, and the best plan
 * depends on their arguments (a rare unit, a word that the trigram index finds).
 */
export function readDb(pool: Pool): ReadDb {
  const known = opened.get(pool);
  if (known !== undefined) return known;
  const db = kyselyOn<ReadDatabase>(pool, { prepared: false });
  opened.set(pool, db);
  return db;
}

/** Queries whose plan does not depend on their arguments, prepared once per connection. */
export const preparedReadDb = (pool: Pool): ReadDb => kyselyOn<ReadDatabase>(pool);

/** Writes to the tables of one generation, in the transaction of a batch. The statements of a batch are prepared. */
export const generationDb = (client: PoolClient, generation: number): ReadDb =>
  kyselyIn<ReadDatabase>(client).withPlugin(new GenerationPlugin(generation));

/**
 * Queries in a transaction that somebody else has begun. They are not prepared: tables are made and removed by them, and
 * each runs once.
 */
export const inDb = (client: PoolClient): ReadDb => kyselyIn<ReadDatabase>(client, { prepared: false });

/** Compiles queries and executes none: for the checked-in texts of statements. */
export const dryReadDb = (): ReadDb => kyselyDry<ReadDatabase>();
