import type { Award, Stage } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, KeyText, pageOf, pageSize, type Page } from '../keyset.js';
import { withinReach, type Reach } from '../scope.js';
import { matchWords } from '../search.js';
import { todayCte } from '../today.js';

/** By the register's business day: past, today, within the seven days after it, later, or without a due day. */
export type WorkGroup = 'overdue' | 'today' | 'week' | 'later' | 'undated';
export const workGroups: readonly WorkGroup[] = ['overdue', 'today', 'week', 'later', 'undated'];

const groupSql = `case when w.due is null then 'undated' when w.due < clock.today then 'overdue' when w.due = clock.today then 'today' when w.due <= clock.today + 7 then 'week' else 'later' end`;

/** One thing that somebody must do, with what a queue shows of its case. */
export interface WorkRow {
  readonly caseId: string;
  /** What is asked; unique in the case. */
  readonly key: string;
  /** The command that answers it. */
  readonly action: string;
  readonly role: string;
  readonly unit: string;
  readonly deadline: string | null;
  readonly due: string | null;
  readonly group: WorkGroup;
  readonly overdue: boolean;
  readonly since: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
  readonly award: Award;
  readonly stage: Stage | null;
  /** False: a historical case that is still being entered. */
  readonly released: boolean;
  /** Version of the case that the row was made from. */
  readonly version: number;
}

export interface WorkFilter {
  readonly register: string;
  /** What the asking person may do: roles and units; `all` for whoever sees everybody's. */
  readonly reach: readonly Reach[] | 'all';
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  readonly group?: WorkGroup | undefined;
  readonly overdue?: boolean | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

type Scope = Pick<WorkFilter, 'register' | 'reach' | 'role' | 'unit'>;

function scoped(filter: Scope): Conditions {
  const conditions = new Conditions().where('w.register = $?', filter.register);
  withinReach(conditions, { role: 'w.role', unit: 'w.unit' }, filter.reach);
  if (filter.role !== undefined) conditions.where('w.role = $?', filter.role);
  if (filter.unit !== undefined) conditions.where('w.unit = $?', filter.unit);
  return conditions;
}

/** The work queue, what is due first at the top, what has no due day last. @throws MalformedCursor */
export async function listWork(pool: Pool, filter: WorkFilter): Promise<Page<WorkRow>> {
  const size = pageSize(filter.limit);
  const conditions = scoped(filter);
  if (filter.group !== undefined) conditions.where(`${groupSql} = $?`, filter.group);
  if (filter.overdue !== undefined) conditions.where('coalesce(w.due < clock.today, false) = $?', filter.overdue);
  if (filter.cursor !== undefined) {
    conditions.where(
      '(w.due_order, w.case_id, w.key) > ($?::date, $?::text, $?::text)',
      ...keyOf(z.tuple([z.iso.date().refine((day) => day >= '0001'), KeyText, KeyText]), filter.cursor),
    );
  }
  matchWords(conditions, 'n.search', filter.q);
  const text = `with ${todayCte('$1')}
  select w.case_id as "caseId", w.key, w.action, w.role, w.unit, w.deadline, w.due, ${groupSql} as group, coalesce(w.due < clock.today, false) as overdue, w.since,
    n.case_number as "caseNumber", n.subject_name as "subjectName", n.award, n.stage, n.released, n.version
  from read.work_item w join read.nomination n on n.case_id = w.case_id cross join clock
  where ${conditions.sql}
  order by w.due_order, w.case_id, w.key limit ${size + 1}`;
  const { rows } = await pool.query<WorkRow>(text, conditions.values);
  return pageOf(
    rows,
    size,
    (row) => row,
    (row) => [row.due ?? '9999-12-31', row.caseId, row.key],
  );
}

/** How much waits in each group. */
export async function countWork(pool: Pool, filter: Scope): Promise<Readonly<Record<WorkGroup, number>>> {
  const conditions = scoped(filter);
  const { rows } = await pool.query<{ group: WorkGroup; items: number }>(
    `with ${todayCte('$1')} select ${groupSql} as group, count(*) as items from read.work_item w cross join clock where ${conditions.sql} group by 1`,
    conditions.values,
  );
  return { overdue: 0, today: 0, week: 0, later: 0, undated: 0, ...Object.fromEntries(rows.map(({ group, items }) => [group, items])) };
}
