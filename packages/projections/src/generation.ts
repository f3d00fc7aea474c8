import type { PoolClient } from 'pg';
import { create } from './ddl.js';
import type { ProjectionDefinition, TableName } from './definition.js';
import { tableOf } from './generation-plugin.js';
import {
  addGenerationQuery,
  createViewQuery,
  dropTableQuery,
  dropViewQuery,
  nextGenerationQuery,
  removeGenerationQuery,
} from './generation-statements.js';
import { inDb } from './read-db.js';

/** Tables of one generation: `read.nomination_v2`. */
const tablesOf =
  (generation: number): TableName =>
  (table) =>
    `read.${tableOf(table, generation)}`;

/** Makes the next generation's tables, empty, beside those in use. */
export async function createGeneration(
  client: PoolClient,
  definition: ProjectionDefinition,
  active: boolean,
): Promise<number> {
  const { name, version } = definition;
  const db = inDb(client);
  const { next: generation } = await nextGenerationQuery(db, name).executeTakeFirstOrThrow();
  await create(client, definition.init(tablesOf(generation)));
  await addGenerationQuery(db, { name, generation, definition: version, active }).execute();
  return generation;
}

/** Lets the views, through which all queries go, show this generation. Short, but no query may be reading them meanwhile. */
export async function showGeneration(
  client: PoolClient,
  definition: ProjectionDefinition,
  generation: number,
): Promise<void> {
  const db = inDb(client);
  for (const table of definition.tables) {
    await dropViewQuery(db, table).execute();
    await createViewQuery(db, table, generation).execute();
  }
}

/** Removes the tables of a generation that no view shows. */
export async function dropGeneration(
  client: PoolClient,
  definition: ProjectionDefinition,
  generation: number,
): Promise<void> {
  const db = inDb(client);
  for (const table of definition.tables) await dropTableQuery(db, table, generation).execute();
  await removeGenerationQuery(db, definition.name, generation).execute();
}
