import type { Day, Award, Certainty, DeadlineFacts, DeadlineStatus, Stage } from '@vinhdanh/contracts';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { z } from 'zod';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { readDb, type ReadDb } from '../read-db.js';
import { wholeAudiences, withinSight, type Audience, type UnitScope } from '../scope.js';
import { withToday } from '../today.js';

export const deadlineStatuses = [
  'running',
  'paused',
  'met',
  'cancelled',
  'ended',
] as const satisfies readonly DeadlineStatus[];

/** A deadline of a case, and what its due day rests on. Days are `yyyy-MM-dd`. */
export interface DeadlineItem {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
  readonly award: Award;
  readonly unit: string;
  readonly stage: Stage | null;
  /** Kind and ordinal: `supplement#2`. */
  readonly deadline: string;
  readonly kind: DeadlineFacts['kind'];
  readonly status: DeadlineStatus;
  /** Day that started the clock; itself not counted. */
  readonly start: Day;
  readonly count: number;
  readonly countingUnit: DeadlineFacts['unit'];
  /** Of a stopped clock, the day on which it would have fallen due. */
  readonly due: Day;
  readonly warn50: Day | null;
  readonly warn80: Day | null;
  /** By the date: it runs, and its due day lies before the register's business day. */
  readonly overdue: boolean;
  /** By the events: its last day passed unanswered, whatever became of it. */
  readonly wentOverdue: boolean;
  readonly escalated: boolean;
  readonly calendar: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface DeadlineFilter {
  readonly register: string;
  readonly units: UnitScope;
  /** Audiences to whom single cases are open besides; those that read what is public alone are told of no deadline. */
  readonly audiences?: readonly Audience[] | undefined;
  readonly unit?: string | undefined;
  readonly caseId?: string | undefined;
  readonly kind?: DeadlineFacts['kind'] | undefined;
  readonly status?: DeadlineStatus | undefined;
  /** First and last due day, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly overdue?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const isOverdue = sql<boolean>`(d.status = 'running' and d.due < clock.today and n.released)`;

/** Deadlines of a register's cases, what falls due first at the top. @throws MalformedCursor */
export async function listDeadlines(pool: Pool, filter: DeadlineFilter): Promise<Page<DeadlineItem>> {
  return pageOf(
    await listDeadlinesQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    (row): DeadlineItem => row,
    (row) => [row.due, row.caseId, row.deadline],
  );
}

/** A page of deadlines and one row more. */
export function listDeadlinesQuery(db: ReadDb, filter: DeadlineFilter) {
  let query = withToday(db, filter.register)
    .selectFrom('read.deadline as d')
    .innerJoin('read.nomination as n', 'n.case_id', 'd.case_id')
    .crossJoin('clock')
    .where('d.register', '=', filter.register)
    .where((eb) =>
      withinSight(
        { unit: eb.ref('n.unit'), openTo: eb.ref('n.open_to') },
        filter.units,
        wholeAudiences(filter.audiences),
      ),
    );
  if (filter.unit !== undefined) query = query.where('n.unit', '=', filter.unit);
  if (filter.caseId !== undefined) query = query.where('d.case_id', '=', filter.caseId);
  if (filter.kind !== undefined) query = query.where('d.kind', '=', filter.kind);
  if (filter.status !== undefined) query = query.where('d.status', '=', filter.status);
  if (filter.from !== undefined) query = query.where('d.due', '>=', filter.from);
  if (filter.to !== undefined) query = query.where('d.due', '<=', filter.to);
  if (filter.overdue !== undefined) query = query.where(isOverdue, '=', filter.overdue);
  if (filter.cursor !== undefined) {
    const [due, caseId, deadline] = keyOf(z.tuple([z.iso.date(), z.string(), z.string()]), filter.cursor);
    query = query.where(
      sql<SqlBool>`(d.due, d.case_id, d.deadline) > (${due}::date, ${caseId}::text, ${deadline}::text)`,
    );
  }
  return query
    .select([
      'd.case_id as caseId',
      'n.case_number as caseNumber',
      'n.subject_name as subjectName',
      'n.award',
      'n.unit',
      'n.stage',
      'd.deadline',
      'd.kind',
      'd.status',
      'd.start',
      'd.count',
      'd.counting_unit as countingUnit',
      'd.due',
      'd.warn50',
      'd.warn80',
      isOverdue.as('overdue'),
      'd.went_overdue as wentOverdue',
      'd.escalated',
      'd.calendar',
      'd.source',
      'd.certainty',
    ])
    .orderBy('d.due')
    .orderBy('d.case_id')
    .orderBy('d.deadline')
    .limit(pageSize(filter.limit) + 1);
}
