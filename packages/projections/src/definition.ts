import type { LoggedEvent, PersonalClass, StreamKind } from '@vinhdanh/contracts';
import type { Memory } from './memory.js';
import type { ReadDb } from './read-db.js';

/** Full name of a table of the generation that is being created: `nomination` -> `read.nomination_v2`. */
export type TableName = (table: string) => string;

/** What `project` may use: the transaction of its batch, in which the checkpoint has already moved. */
export interface ProjectionTx<Kept = unknown> {
  /** Writes to `read.nomination` go to the table of the generation in progress. Statements are prepared. */
  readonly db: ReadDb;
  readonly memory: Memory<Kept>;
}

export interface ProjectionDefinition<Kept = unknown> {
  readonly name: string;
  /** Raise it with every change of tables, of rows, or of the folded state: the projector then rebuilds. */
  readonly version: number;
  /** Kinds of streams that it reads: an unknown event type in one of them stops it. */
  readonly reads: readonly StreamKind[];
  /** Event types passed to `project`. */
  readonly handles: readonly string[];
  /** Classes of personal data that it needs; never `sealed`. */
  readonly personal: readonly Exclude<PersonalClass, 'sealed'>[];
  /** Its tables; each is read through a view of the same name: `read.nomination`. */
  readonly tables: readonly string[];
  /** SQL that creates the tables and their indexes, empty. */
  init(table: TableName): string;
  /** Writes the result of a batch, coalesced: a few statements for all events, never one per event. */
  project(events: readonly LoggedEvent[], tx: ProjectionTx<Kept>): Promise<void>;
}

/**
 * Declares a projection: one code path for live work and rebuilding.
 *
 * @example
 * export const notices = defineProjection({
 *   name: 'notice', version: 1, reads: ['effects'], handles: ['EffectPerformed'], personal: [], tables: ['notice'],
 *   init, project,
 * });
 * @throws Error for a name that is no plain identifier
 */
export function defineProjection<Kept>(definition: ProjectionDefinition<Kept>): ProjectionDefinition<Kept> {
  for (const name of [definition.name, ...definition.tables]) {
    if (!/^[a-z][a-z_]{0,40}$/.test(name)) throw new Error(`${name} is not a valid name of a projection or its table`);
  }
  return definition;
}
