import { inTransaction } from '@vinhdanh/event-log';
import type { Pool, PoolClient } from 'pg';
import type { ProjectionDefinition } from './definition.js';
import { createGeneration, showGeneration, tablesOf } from './generation.js';

/** Key of the advisory lock under which tables of schema `read` are created and dropped. */
export const schemaLock = 7_236_002;

/** `fold`: how a search compares texts, without diacritics, `đ` as `d`, in any Unicode form. */
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
create or replace function read.fold(said text) returns text language sql immutable strict parallel safe
return lower(public.unaccent('public.unaccent'::regdictionary, normalize(said, NFC)));
`;

/** Read models of former releases. */
const retired = ['timeline'];

/**
 * Creates the missing tables of projections, empty and in use. Idempotent; every process that projects or queries calls
 * it at start, as the application role.
 */
export async function ensureProjections(pool: Pool, definitions: readonly ProjectionDefinition[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [schemaLock]);
    const { rows: present } = await client.query<{ there: boolean }>(
      `select to_regclass('read.projection') is not null and to_regproc('read.fold') is not null as there`,
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

/** Drops all generations of a read model table that no projection fills any more; its lag would grow for ever. */
async function retire(client: PoolClient, name: string): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    'delete from read.projection p where p.name = $1 returning p.version',
    [name],
  );
  if (rows.length === 0) return;
  const tables = rows.map(({ version }) => tablesOf(version)(name));
  await client.query(`drop view if exists read.${name}; drop table if exists ${tables.join(', ')}`);
}
