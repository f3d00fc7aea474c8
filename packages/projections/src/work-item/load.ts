import type { Day } from '@vinhdanh/contracts';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { loadDays } from '../deadline/load.js';
import { readDb, type ReadDb } from '../read-db.js';
import { waitingWork, type WorkFilter } from './filter.js';

/** How much work falls due on each of the next four weeks' days that have any, by the register's business day. */
export async function workLoad(pool: Pool, filter: Omit<WorkFilter, 'group'>): Promise<ReadonlyMap<string, number>> {
  const rows = await workLoadQuery(readDb(pool), filter).execute();
  return new Map(rows.flatMap(({ due, items }) => (due === null ? [] : [[due, items]])));
}

export const workLoadQuery = (db: ReadDb, filter: Omit<WorkFilter, 'group'>) =>
  waitingWork(db, filter)
    // a case that is still being entered from papers is due to nobody
    .where('n.released', '=', true)
    .whereRef('w.due', '>=', 'clock.today')
    .where('w.due', '<', sql<Day>`clock.today + ${sql.lit(loadDays)}`)
    .groupBy('w.due')
    .select(['w.due', sql<number>`count(*)::int`.as('items')]);
