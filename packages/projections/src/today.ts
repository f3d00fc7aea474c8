import type { Day } from '@vinhdanh/contracts';
import { sql } from 'kysely';
import type { ReadDb } from './read-db.js';

/**
 * A query with `clock`, a table of one row: `today`, the business day of the register by its own clock, in
 * Asia/Ho_Chi_Minh, read in the same snapshot as the list. An unknown register has no row.
 */
export const withToday = (db: ReadDb, register: string) =>
  db.with(
    (cte) => cte('clock').materialized(),
    (query) =>
      query
        .selectFrom('ops.register_clock as c')
        .where('c.register', '=', register)
        .select(
          sql<Day>`(ops.business_now(c, statement_timestamp()) at time zone 'Asia/Ho_Chi_Minh')::date`.as('today'),
        ),
  );
