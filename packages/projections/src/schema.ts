import { inTransaction } from '@vinhdanh/event-log';
import type { Pool } from 'pg';
import { create } from './ddl.js';
import type { ProjectionDefinition } from './definition.js';
import {
  dropTableQuery,
  dropViewQuery,
  lockSchemaQuery,
  projectionsInUseQuery,
  removeProjectionQuery,
  schemaReadyQuery,
} from './generation-statements.js';
import { createGeneration, showGeneration } from './generation.js';
import { inDb, type ReadDb } from './read-db.js';

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
 * Creates the missing tables of projections, empty and in use. Idempotent; every process that projects or queries calls
 * it at start, as the application role.
 */
export async function ensureProjections(pool: Pool, definitions: readonly ProjectionDefinition[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    const db = inDb(client);
    await lockSchemaQuery(db).execute();
    const { ready } = await schemaReadyQuery(db).executeTakeFirstOrThrow();
    if (!ready) await create(client, base);
    for (const name of retired) await retire(db, name);
    const inUse = new Set((await projectionsInUseQuery(db).execute()).map(({ name }) => name));
    for (const definition of definitions) {
      if (inUse.has(definition.name)) continue;
      const generation = await createGeneration(client, definition, true);
      await showGeneration(client, definition, generation);
    }
  });
}

/** Drops all generations of a read model table that no projection fills any more; its lag would grow for ever. */
async function retire(db: ReadDb, name: string): Promise<void> {
  const removed = await removeProjectionQuery(db, name).execute();
  if (removed.length === 0) return;
  await dropViewQuery(db, name).execute();
  for (const { generation } of removed) await dropTableQuery(db, name, generation).execute();
}
