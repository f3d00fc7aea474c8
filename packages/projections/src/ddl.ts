import type { PoolClient } from 'pg';

/**
 * Creates tables, functions and indexes: several statements in one text, which no prepared statement can hold. It is
 * SQL by hand, like a migration; queries are Kysely.
 */
export async function create(client: PoolClient, text: string): Promise<void> {
  await client.query(text);
}
