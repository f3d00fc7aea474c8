import type { PoolClient } from 'pg';
import type { ProjectionDefinition, TableName } from './definition.js';
import { tableOf } from './generation-plugin.js';

/** Tables of one generation: `read.nomination_v2`. */
export const tablesOf =
  (generation: number): TableName =>
  (table) =>
    `read.${tableOf(table, generation)}`;

/** Creates the tables of the next generation, empty, beside those in use. */
export async function createGeneration(
  client: PoolClient,
  definition: ProjectionDefinition,
  active: boolean,
): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    'select coalesce(max(p.version), 0) + 1 as next from read.projection p where p.name = $1',
    [definition.name],
  );
  const generation = rows[0]?.next ?? 1;
  await client.query(definition.init(tablesOf(generation)));
  await client.query(
    'insert into read.projection (name, version, definition, checkpoint, active) values ($1, $2, $3, 0, $4)',
    [definition.name, generation, definition.version, active],
  );
  return generation;
}

/**
 * Points the views, through which all queries go, to this generation. Short, but no query may be reading them
 * meanwhile.
 */
export async function showGeneration(
  client: PoolClient,
  definition: ProjectionDefinition,
  generation: number,
): Promise<void> {
  const table = tablesOf(generation);
  for (const name of definition.tables) {
    await client.query(`drop view if exists read.${name}; create view read.${name} as select * from ${table(name)}`);
  }
}

/** Drops the tables of a generation that no view uses. */
export async function dropGeneration(
  client: PoolClient,
  definition: ProjectionDefinition,
  generation: number,
): Promise<void> {
  const table = tablesOf(generation);
  for (const name of definition.tables) await client.query(`drop table if exists ${table(name)}`);
  await client.query('delete from read.projection p where p.name = $1 and p.version = $2 and not p.active', [
    definition.name,
    generation,
  ]);
}
