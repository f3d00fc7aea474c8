import type { Day, Moment, Award, Stage, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { pageOf, pageSize, type Page } from '../keyset.js';
import type { CaseFlag } from '../nomination/flags.js';
import { readDb, type ReadDb } from '../read-db.js';
import { groupOf, isOverdue, waitingWork, type WorkFilter, type WorkGroup } from './filter.js';
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
  /** First day on which the act is possible; null = at once. */
  readonly from: Day | null;
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
  /** Person who looks after the step. */
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

/** The work queue, what is due first at the top unless asked otherwise, what has no due day last. @throws MalformedCursor */
export async function listWork(pool: Pool, filter: WorkPage): Promise<Page<WorkRow>> {
  const { name } = sortOf(filter);
  return pageOf(
    await listWorkQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    ({ place: _, ...row }): WorkRow => row,
    (row) => [name, row.place, row.caseId, row.key],
  );
}

const sortOf = (filter: WorkPage) => sortWork(filter.order ?? 'due', filter.descending ?? false, filter.cursor);

/** A page of the work queue and one row more. */
export function listWorkQuery(db: ReadDb, filter: WorkPage) {
  const { place, direction, after } = sortOf(filter);
  let query = waitingWork(db, filter);
  if (filter.group !== undefined) query = query.where(groupOf, '=', filter.group);
  if (filter.except !== undefined) {
    const { caseId, key } = filter.except;
    query = query.where(sql<SqlBool>`(w.case_id, w.key) <> (${caseId}::text, ${key}::text)`);
  }
  if (after !== null) query = query.where(after);
  return query
    .select([
      place.as('place'),
      'w.case_id as caseId',
      'w.key',
      'w.action',
      'w.role',
      'w.unit',
      'w.from_day as from',
      'w.deadline',
      'w.due',
      groupOf.as('group'),
      isOverdue.as('overdue'),
      'w.since',
      'n.case_number as caseNumber',
      'n.subject_id as subjectId',
      'n.subject_kind as subjectKind',
      'n.subject_name as subjectName',
      'n.award',
      'n.track',
      'n.fields',
      'n.stage',
      'n.substate',
      'n.missing_papers as missingPapers',
      'n.flags',
      'a.person as assignee',
      'a.since as assignedSince',
      'n.released',
      'n.version',
    ])
    .orderBy('place', direction)
    .orderBy('w.case_id', direction)
    .orderBy('w.key', direction)
    .limit(pageSize(filter.limit) + 1);
}

/** How much waits in each group, of all that the filter names. */
export async function countWork(
  pool: Pool,
  filter: Omit<WorkFilter, 'group'>,
): Promise<Readonly<Record<WorkGroup, number>>> {
  const rows = await countWorkQuery(readDb(pool), filter).execute();
  const counts = { overdue: 0, today: 0, week: 0, later: 0, undated: 0 };
  for (const { group, items } of rows) counts[group] = items;
  return counts;
}

export const countWorkQuery = (db: ReadDb, filter: Omit<WorkFilter, 'group'>) =>
  waitingWork(db, filter)
    .groupBy(sql`1`)
    .select([groupOf.as('group'), sql<number>`count(*)`.as('items')]);
