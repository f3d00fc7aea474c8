import type { Moment, Day, Award, Stage, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { pageOf, pageSize, type Page } from '../keyset.js';
import type { CaseFlag } from '../nomination/flags.js';
import { todayCte } from '../today.js';
import { groupSql, workConditions, workFrom, type WorkFilter, type WorkGroup } from './filter.js';
import { sortWork, type WorkOrder } from './order.js';

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
  readonly due: Day | null;
  readonly group: WorkGroup;
  readonly overdue: boolean;
  readonly since: Moment;
  readonly caseNumber: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectName: string | null;
  readonly award: Award;
  readonly track: Track;
  readonly fields: readonly number[];
  readonly stage: Stage | null;
  readonly substate: Substate | null;
  readonly missingPapers: number;
  readonly flags: readonly CaseFlag[];
  /** Person who looks after it. */
  readonly assignee: string | null;
  readonly assignedSince: Moment | null;
  /** False: a historical case that is still being entered. */
  readonly released: boolean;
  /** Version of the case that the row was made from. */
  readonly version: number;
}

export interface WorkPage extends WorkFilter {
  readonly order?: WorkOrder | undefined;
  readonly descending?: boolean | undefined;
  /** Work that is not to be shown: case and key. */
  readonly except?: { readonly caseId: string; readonly key: string } | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 200, 50 unless said. */
  readonly limit?: number | undefined;
}

interface Placed extends WorkRow {
  readonly place: string | number;
}

const shown = `w.action, w.role, w.unit, w.deadline, w.due, ${groupSql} as group, coalesce(w.due < clock.today, false) as overdue, w.since,
    n.case_number as "caseNumber", n.subject_id as "subjectId", n.subject_kind as "subjectKind", n.subject_name as "subjectName", n.award, n.track, n.fields, n.stage, n.substate,
    n.missing_papers as "missingPapers", n.flags, a.person as assignee, a.since as "assignedSince", n.released, n.version`;

/** The work queue, what is due first at the top unless asked otherwise, what has no due day last. @throws MalformedCursor */
export async function listWork(pool: Pool, filter: WorkPage): Promise<Page<WorkRow>> {
  const size = pageSize(filter.limit);
  const conditions = workConditions(filter);
  if (filter.group !== undefined) conditions.where(`${groupSql} = $?`, filter.group);
  if (filter.except !== undefined)
    conditions.where('(w.case_id, w.key) <> ($?::text, $?::text)', filter.except.caseId, filter.except.key);
  const { place, orderBy, name } = sortWork(
    conditions,
    filter.order ?? 'due',
    filter.descending ?? false,
    filter.cursor,
  );
  const text = `with ${todayCte('$1')}
  select ${place} as place, w.case_id as "caseId", w.key, ${shown}
  from ${workFrom} cross join clock
  where ${conditions.sql}
  order by ${orderBy} limit ${size + 1}`;
  const { rows } = await pool.query<Placed>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ place: _, ...row }) => row,
    (row) => [name, row.place, row.caseId, row.key],
  );
}

/** How much waits in each group, of all that the filter names. */
export async function countWork(
  pool: Pool,
  filter: Omit<WorkFilter, 'group'>,
): Promise<Readonly<Record<WorkGroup, number>>> {
  const conditions = workConditions(filter);
  const { rows } = await pool.query<{ group: WorkGroup; items: number }>(
    `with ${todayCte('$1')} select ${groupSql} as group, count(*) as items from ${workFrom} cross join clock where ${conditions.sql} group by 1`,
    conditions.values,
  );
  return {
    overdue: 0,
    today: 0,
    week: 0,
    later: 0,
    undated: 0,
    ...Object.fromEntries(rows.map(({ group, items }) => [group, items])),
  };
}
