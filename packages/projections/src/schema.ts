import { inTransaction } from '@vinhdanh/event-log';
import type { Pool, PoolClient } from 'pg';
import type { ProjectionDefinition } from './definition.js';
import { createGeneration, showGeneration, tablesOf } from './generation.js';

/** Key of the advisory lock under which tables of schema `read` are made and removed. */
export const schemaLock = 7_236_002;

const base = `
create table if not exists read.projection (
  name text not null,
  version integer not null,
  definition integer not null,
  checkpoint bigint not null,
  active boolean not null,
  error text,
  moved_at timestamptz(3) not null default statement_timestamp(),
  primary key (name, version)
) with (fillfactor = 50);
create unique index if not exists projection_active on read.projection (name) where active;
`;

/** Read models of former releases. */
const retired = ['timeline'];

/**
 * Makes the tables of projections that this database does not have yet, empty and in use. Idempotent; called at start by whoever projects or queries, as the application role.
 */
export async function ensureProjections(pool: Pool, definitions: readonly ProjectionDefinition[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [schemaLock]);
    const { rows: present } = await client.query<{ there: boolean }>(
      `select to_regclass('read.projection') is not null as there`,
    );
    if (present[0]?.there !== true) await client.query(base);
    for (const name of retired) await retire(client, name);
    const { rows } = await client.query<{ name: string }>('select p.name from read.projection p where p.active');
    const known = new Set(rows.map((row) => row.name));
    for (const definition of definitions) {
      if (known.has(definition.name)) continue;
      const generation = await createGeneration(client, definition, true);
      await showGeneration(client, definition, generation);
    }
  });
}

/** Removes all generations of a read model of one table that no projection fills any more; its lag would grow for ever. */
async function retire(client: PoolClient, name: string): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    'delete from read.projection p where p.name = $1 returning p.version',
    [name],
  );
  if (rows.length === 0) return;
  const tables = rows.map(({ version }) => tablesOf(version)(name));
  await client.query(`drop view if exists read.${name}; drop table if exists ${tables.join(', ')}`);
}
