import type { PoolClient } from 'pg';

/**
 * Creates tables, functions and indexes: several statements in one text, which no prepared statement can hold. Like a
 * migration it is SQL by hand; queries are Kysely.
 */
export async function create(client: PoolClient, text: string): Promise<void> {
  await client.query(text);
}
