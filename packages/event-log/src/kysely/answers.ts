import { sql } from 'kysely';
import type { Pool } from 'pg';
import { kyselyOn } from './kysely.js';

/** Asks PostgreSQL for an answer. @throws while PostgreSQL gives none */
export async function databaseAnswers(pool: Pool): Promise<void> {
  await sql`select 1`.execute(kyselyOn(pool));
}
