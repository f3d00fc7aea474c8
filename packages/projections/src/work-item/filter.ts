import type { Award, Stage, Track } from '@vinhdanh/contracts';
import { sql, type SqlBool } from 'kysely';
import { holds, isAnyOf } from '../any-of.js';
import type { CaseFlag } from '../nomination/flags.js';
import type { ReadDb } from '../read-db.js';
import { withinReach, type Reach } from '../scope.js';
import { matchWords } from '../search.js';
import { withToday } from '../today.js';

/** By the register's business day: past, today, within the seven days after it, later, or without a due day. */
export type WorkGroup = 'overdue' | 'today' | 'week' | 'later' | 'undated';
export const workGroups: readonly WorkGroup[] = ['overdue', 'today', 'week', 'later', 'undated'];

/** Who has taken the work: nobody yet, one person, or anybody but that person. */
export type AssigneeFilter =
  | { readonly kind: 'none' }
  | { readonly kind: 'person' | 'others'; readonly person: string };

/** Work of another role that falls to the asking person, because nobody who holds that role may do it. */
export interface StandInReach {
  readonly role: string;
  readonly actions: readonly string[];
  readonly units: readonly string[];
  /** Only in cases of these subjects; absent = in all. */
  readonly subjects?: readonly string[] | undefined;
}

/** Acts from which the asking person is excluded in cases of these subjects. */
export interface ExcludedWork {
  readonly subjects: readonly string[];
  readonly actions: readonly string[];
}

/** Taken steps that are free again. */
export interface LapsedWork {
  /** Persons who no longer hold the role of a step that they have. */
  readonly ended: readonly { readonly person: string; readonly role: string; readonly unit: string }[];
  /** Persons who are excluded from these acts in cases of a subject. */
  readonly concerned: readonly {
    readonly person: string;
    readonly subject: string;
    readonly actions: readonly string[];
  }[];
}

export interface WorkFilter {
  readonly register: string;
  /** The work of the asking person: roles and units; `all` for everybody's. */
  readonly reach: readonly Reach[] | 'all';
  readonly standsIn?: readonly StandInReach[] | undefined;
  readonly excluded?: readonly ExcludedWork[] | undefined;
  /** Steps that count as taken by nobody. */
  readonly lapsed?: LapsedWork | undefined;
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  /** Any of these units. */
  readonly unitIn?: readonly string[] | undefined;
  readonly stages?: readonly Stage[] | undefined;
  readonly tracks?: readonly Track[] | undefined;
  readonly awards?: readonly Award[] | undefined;
  /** Number of a field. */
  readonly field?: number | undefined;
  readonly assignee?: AssigneeFilter | undefined;
  /** Whether papers are missing. */
  readonly missing?: boolean | undefined;
  /** All of these flags. */
  readonly flags?: readonly CaseFlag[] | undefined;
  readonly group?: WorkGroup | undefined;
  readonly overdue?: boolean | undefined;
  readonly q?: string | undefined;
}

/** The work of a filter, in any group, with its case `n`, who has taken the step `a`, and the business day `clock`. */
export function waitingWork(db: ReadDb, filter: Omit<WorkFilter, 'group'>) {
  let query = withToday(db, filter.register)
    .selectFrom('read.work_item as w')
    .innerJoin('read.nomination as n', 'n.case_id', 'w.case_id')
    .leftJoin('ops.assignment as a', (join) =>
      join.onRef('a.case_id', '=', 'w.case_id').onRef('a.key', '=', 'w.key').onRef('a.step_since', '=', 'w.since'),
    )
    .crossJoin('clock')
    .where('w.register', '=', filter.register)
    .where((eb) =>
      eb.or([
        withinReach({ role: eb.ref('w.role'), unit: eb.ref('w.unit'), openTo: eb.ref('n.open_to') }, filter.reach),
        ...(filter.standsIn ?? []).map(standingIn),
      ]),
    )
    .where((eb) => eb.and((filter.excluded ?? []).map((each) => eb.not(excluding(each)))))
    .where((eb) => matchWords(eb.ref('n.search'), filter.q));
  const { role, unit, unitIn, stages, tracks, awards, field, missing, flags, overdue, assignee } = filter;
  if (role !== undefined) query = query.where('w.role', '=', role);
  if (unit !== undefined) query = query.where('w.unit', '=', unit);
  if (unitIn !== undefined) query = query.where(isAnyOf('w.unit', unitIn));
  if (stages !== undefined) query = query.where(isAnyOf('n.stage', stages));
  if (tracks !== undefined) query = query.where(isAnyOf('n.track', tracks));
  if (awards !== undefined) query = query.where(isAnyOf('n.award', awards));
  if (field !== undefined) query = query.where(holds('n.fields', field));
  if (missing !== undefined) query = query.where((eb) => eb(eb.parens('n.missing_papers', '>', 0), '=', missing));
  if (flags !== undefined) query = query.where(sql<SqlBool>`${sql.ref('n.flags')} @> ${flags}::text[]`);
  if (overdue !== undefined) query = query.where(isOverdue, '=', overdue);
  if (assignee === undefined) return query;
  const free = lapsedStep(filter.lapsed);
  if (assignee.kind === 'none') return query.where((eb) => eb.or([eb('a.person', 'is', null), free]));
  return query.where('a.person', assignee.kind === 'person' ? '=' : '<>', assignee.person).where((eb) => eb.not(free));
}

const standingIn = ({ role, actions, units, subjects }: StandInReach) =>
  sql<SqlBool>`(w.role = ${role} and w.action = any (${actions}::text[]) and w.unit = any (${units}::text[])
    ${subjects === undefined ? sql`` : sql`and n.subject_id = any (${subjects}::text[])`})`;

const excluding = ({ subjects, actions }: ExcludedWork) =>
  sql<SqlBool>`(n.subject_id = any (${subjects}::text[]) and w.action = any (${actions}::text[]))`;

/** Whether the person who has taken the step may not do it any more. */
function lapsedStep(lapsed: LapsedWork | undefined) {
  const parts = [
    ...(lapsed?.ended ?? []).map(
      ({ person, role, unit }) => sql<SqlBool>`(a.person = ${person} and w.role = ${role} and w.unit = ${unit})`,
    ),
    ...(lapsed?.concerned ?? []).map(
      ({ person, subject, actions }) =>
        sql<SqlBool>`(a.person = ${person} and n.subject_id = ${subject} and w.action = any (${actions}::text[]))`,
    ),
  ];
  return parts.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`coalesce(${sql.join(parts, sql` or `)}, false)`;
}

/** Whether the due day is before the register's business day. */
export const isOverdue = sql<boolean>`(coalesce(w.due < clock.today, false) and n.released)`;

export const groupOf = sql<WorkGroup>`case when w.due is null or not n.released then 'undated'
  when w.due < clock.today then 'overdue'
  when w.due = clock.today then 'today' when w.due <= clock.today + 7 then 'week' else 'later' end`;
