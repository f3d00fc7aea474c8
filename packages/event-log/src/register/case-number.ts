import type { Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Takes the next number of the register's year. */
export function takeCaseNumber(db: Kysely<Database>, register: string, year: number) {
  return db
    .insertInto('log.case_number')
    .values({ register, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['register', 'year']).doUpdateSet(({ eb }) => ({ last: eb('log.case_number.last', '+', 1) })),
    )
    .returning('last');
}
