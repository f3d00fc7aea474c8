import type { Day } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { loadDays } from '../deadline/load.js';
import { todayCte } from '../today.js';
import { workConditions, workFrom, type WorkFilter } from './filter.js';

/** How much work falls due on each day of the next four weeks that has any, by the register's business day. */
export async function workLoad(pool: Pool, filter: Omit<WorkFilter, 'group'>): Promise<ReadonlyMap<string, number>> {
  const conditions = workConditions(filter).where(`w.due >= clock.today and w.due < clock.today + ${loadDays}`);
  const { rows } = await pool.query<{ due: Day; items: number }>(
    `with ${todayCte('$1')} select w.due, count(*)::int as items from ${workFrom} cross join clock where ${conditions.sql} group by w.due`,
    conditions.values,
  );
  return new Map(rows.map(({ due, items }) => [due, items]));
}
