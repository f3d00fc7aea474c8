import { sql } from 'kysely';
import type { Pool } from 'pg';
import { readDb, type ReadDb } from '../read-db.js';

/** Steps of released cases that wait for one role and unit to do one act. */
export interface WaitingGroup {
  readonly role: string;
  readonly unit: string;
  readonly action: string;
  /** Subject of the cases, one of those asked for; null = any other. */
  readonly subject: string | null;
  readonly steps: number;
  /** The case that has waited longest. */
  readonly caseId: string;
  readonly caseNumber: string;
}

/** What waits in a register, by who is asked; cases of the `apart` subjects are groups of their own. */
export const waitingGroups = (pool: Pool, register: string, apart: readonly string[]): Promise<WaitingGroup[]> =>
  waitingGroupsQuery(readDb(pool), register, apart).execute();

export const waitingGroupsQuery = (db: ReadDb, register: string, apart: readonly string[]) =>
  db
    .selectFrom('read.work_item as w')
    .innerJoin('read.nomination as n', 'n.case_id', 'w.case_id')
    .where('w.register', '=', register)
    .where('n.released', '=', true)
    .select([
      'w.role',
      'w.unit',
      'w.action',
      sql<string | null>`case when n.subject_id = any (${apart}::text[]) then n.subject_id end`.as('subject'),
      sql<number>`count(*)::int`.as('steps'),
      sql<string>`(array_agg(w.case_id order by w.since, w.case_id))[1]`.as('caseId'),
      sql<string>`(array_agg(n.case_number order by w.since, w.case_id))[1]`.as('caseNumber'),
    ])
    .groupBy(['w.role', 'w.unit', 'w.action', sql`4`])
    .orderBy('w.unit')
    .orderBy('w.role')
    .orderBy('w.action');
