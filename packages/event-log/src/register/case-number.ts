import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Takes the next number of the register's year. */
export function takeCaseNumber(db: Kysely<Database>, register: string, year: number) {
  return db.selectNoFrom(sql<number>`log.take_case_number(${register}::text, ${year}::integer)`.as('last'));
}
