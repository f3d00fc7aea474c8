import type { Moment } from '@vinhdanh/contracts';
import { sql, type ExpressionBuilder } from 'kysely';
import type { ReadDatabase, ReadDb } from './read-db.js';

/** A generation of a projection by its number; null = the one in use. */
export interface GenerationRef {
  readonly name: string;
  readonly generation: number | null;
}

const isIt = (eb: ExpressionBuilder<ReadDatabase, 'read.projection'>, { name, generation }: GenerationRef) =>
  eb.and([eb('name', '=', name), generation === null ? eb.ref('active') : eb('version', '=', generation)]);

/** Checkpoint of a generation. */
export const positionQuery = (db: ReadDb, ref: GenerationRef) =>
  db
    .selectFrom('read.projection')
    .where((eb) => isIt(eb, ref))
    .select(['version as generation', 'checkpoint', 'definition']);

/** Records why a generation has stopped. */
export const noteErrorQuery = (db: ReadDb, ref: GenerationRef, error: string) =>
  db
    .updateTable('read.projection')
    .where((eb) => isIt(eb, ref))
    .set({ error });

export interface CheckpointMove {
  readonly name: string;
  readonly generation: number;
  /** Version of the code's definition. */
  readonly definition: number;
  readonly from: number;
  readonly to: number;
  /** Only while the generation is in use: a live runner gives way to a swap. */
  readonly live: boolean;
}

/** Moves a checkpoint by compare-and-set: changes no row when it is not the one that the runner expects. */
export function moveCheckpointQuery(db: ReadDb, { name, generation, definition, from, to, live }: CheckpointMove) {
  const query = db
    .updateTable('read.projection')
    .where('name', '=', name)
    .where('version', '=', generation)
    .where('checkpoint', '=', from)
    .where('definition', '=', definition)
    .set({ checkpoint: to, error: null, moved_at: sql<Moment>`statement_timestamp()` });
  return live ? query.where((eb) => eb.ref('active')) : query;
}
