import type { Day, Award, Certainty, DeadlineFacts, DeadlineStatus, Stage } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { wholeAudiences, withinSight, type Audience, type UnitScope } from '../scope.js';
import { todayCte } from '../today.js';

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
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

const overdueSql = `(d.status = 'running' and d.due < clock.today)`;

/** Deadlines of a register's cases, what falls due first at the top. @throws MalformedCursor */
export async function listDeadlines(pool: Pool, filter: DeadlineFilter): Promise<Page<DeadlineItem>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions().where('d.register = $?', filter.register);
  withinSight(conditions, { unit: 'n.unit', openTo: 'n.open_to' }, filter.units, wholeAudiences(filter.audiences));
  if (filter.unit !== undefined) conditions.where('n.unit = $?', filter.unit);
  if (filter.caseId !== undefined) conditions.where('d.case_id = $?', filter.caseId);
  if (filter.kind !== undefined) conditions.where('d.kind = $?', filter.kind);
  if (filter.status !== undefined) conditions.where('d.status = $?', filter.status);
  if (filter.from !== undefined) conditions.where('d.due >= $?::date', filter.from);
  if (filter.to !== undefined) conditions.where('d.due <= $?::date', filter.to);
  if (filter.overdue !== undefined) conditions.where(`${overdueSql} = $?`, filter.overdue);
  if (filter.cursor !== undefined) {
    conditions.where(
      '(d.due, d.case_id, d.deadline) > ($?::date, $?::text, $?::text)',
      ...keyOf(z.tuple([z.iso.date(), z.string(), z.string()]), filter.cursor),
    );
  }
  const text = `with ${todayCte('$1')}
  select d.case_id as "caseId", n.case_number as "caseNumber", n.subject_name as "subjectName", n.award, n.unit, n.stage, d.deadline, d.kind, d.status, d.start, d.count,
    d.counting_unit as "countingUnit", d.due, d.warn50, d.warn80, ${overdueSql} as overdue, d.went_overdue as "wentOverdue", d.escalated, d.calendar, d.source, d.certainty
  from read.deadline d join read.nomination n on n.case_id = d.case_id cross join clock
  where ${conditions.sql}
  order by d.due, d.case_id, d.deadline limit ${size + 1}`;
  const { rows } = await pool.query<DeadlineItem>(text, conditions.values);
  return pageOf(
    rows,
    size,
    (row) => row,
    (row) => [row.due, row.caseId, row.deadline],
  );
}
