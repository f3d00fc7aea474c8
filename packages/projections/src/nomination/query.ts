import type { Moment, Day, Award, Entry, Stage, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import { pageOf, pageSize, type Page } from '../keyset.js';
import type { Paging } from '../latest-first.js';
import { sightSql, wholeAudiences, withinSight, withinUnits, type Audience, type UnitScope } from '../scope.js';
import { matchWords } from '../search.js';
import { todayCte } from '../today.js';
import { sortNominations, type NominationOrder } from './order.js';
import type { CaseState } from './row.js';

/** A case as lists show it. Days are `yyyy-MM-dd`, moments UTC ISO. */
export interface NominationItem {
  readonly id: string;
  readonly register: string;
  readonly caseNumber: string;
  readonly subject: { readonly id: string; readonly kind: SubjectKind; readonly name: string | null };
  readonly track: Track;
  readonly award: Award;
  readonly unit: string;
  readonly stage: Stage | null;
  readonly substate: Substate | null;
  readonly state: CaseState;
  readonly entry: Entry;
  /** False: a historical case that is still being entered. */
  readonly released: boolean;
  readonly waitingRole: string | null;
  readonly waitingAction: string | null;
  /** The running deadline that falls first. */
  readonly deadline: string | null;
  readonly due: Day | null;
  /** By the date, not by an event: the due day lies before the register's business day. */
  readonly overdue: boolean;
  readonly decisionNumber: string | null;
  readonly openedAt: Moment;
  /** When the present step began. */
  readonly since: Moment;
  readonly changedAt: Moment;
  readonly version: number;
}

export interface NominationFilter extends Paging {
  readonly register: string;
  /** Units whose cases may be seen. */
  readonly units: UnitScope;
  /** Audiences to whom single cases are open besides. */
  readonly audiences?: readonly Audience[] | undefined;
  readonly stage?: Stage | undefined;
  /** Any of these tracks. */
  readonly tracks?: readonly Track[] | undefined;
  /** Any of these awards. */
  readonly awards?: readonly Award[] | undefined;
  readonly unit?: string | undefined;
  /** Only cases of this subject. */
  readonly subject?: string | undefined;
  readonly state?: CaseState | undefined;
  readonly overdue?: boolean | undefined;
  /** Number of a field of activity among those of the case. */
  readonly field?: number | undefined;
  /** Words of subject's name, case number or decision number, with or without diacritics. */
  readonly q?: string | undefined;
  /** `opened` unless said. */
  readonly order?: NominationOrder | undefined;
  /** The last one first; so it is unless an order is named. */
  readonly descending?: boolean | undefined;
}

interface Row extends Omit<NominationItem, 'subject'> {
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectName: string | null;
  readonly place: string | number | null;
  readonly openedIndex: number;
}

/** Cases of a register, the last opened first unless asked otherwise; so ordered, pages neither skip nor repeat a case, however cases move meanwhile. @throws MalformedCursor */
export async function listNominations(pool: Pool, filter: NominationFilter): Promise<Page<NominationItem>> {
  const conditions = new Conditions().where('n.register = $?', filter.register);
  const columnsOfSight = { unit: 'n.unit', openTo: 'n.open_to' };
  withinSight(conditions, columnsOfSight, filter.units, filter.audiences);
  // what a case waits for is told to those who read all of it
  const whole = sightSql(conditions, columnsOfSight, filter.units, wholeAudiences(filter.audiences));
  const due = `case when ${whole} then n.due end`;
  const overdue = `(coalesce(n.due < clock.today, false) and ${whole})`;
  if (filter.unit !== undefined) conditions.where('n.unit = $?', filter.unit);
  if (filter.subject !== undefined) conditions.where('n.subject_id = $?', filter.subject);
  if (filter.stage !== undefined) conditions.where('n.stage = $?', filter.stage);
  if (filter.state !== undefined) conditions.where('n.state = $?', filter.state);
  if (filter.tracks !== undefined) conditions.where('n.track = any ($?)', filter.tracks);
  if (filter.awards !== undefined) conditions.where('n.award = any ($?)', filter.awards);
  if (filter.overdue !== undefined) conditions.where(`${overdue} = $?`, filter.overdue);
  if (filter.field !== undefined) conditions.where('$?::integer = any (n.fields)', filter.field);
  matchWords(conditions, 'n.search', filter.q);
  const size = pageSize(filter.limit);
  const order = filter.order ?? 'opened';
  const { place, orderBy, name } = sortNominations(
    conditions,
    order,
    filter.descending ?? order === 'opened',
    filter.cursor,
    due,
  );
  const columns = `n.case_id as id, n.register, n.case_number as "caseNumber", n.subject_id as "subjectId", n.subject_kind as "subjectKind", n.subject_name as "subjectName", n.track, n.award, n.unit,
    n.stage, n.substate, n.state, n.entry, n.released, case when ${whole} then n.waiting_role end as "waitingRole", case when ${whole} then n.waiting_action end as "waitingAction",
    case when ${whole} then n.deadline end as deadline, ${due} as due, ${overdue} as overdue,
    n.decision_number as "decisionNumber", n.opened_at as "openedAt", n.since, n.changed_at as "changedAt", n.version`;
  const text = `with ${todayCte('$1')}
  select ${columns}, ${place ?? 'null'} as place, n.opened_index as "openedIndex"
  from read.nomination n cross join clock
  where ${conditions.sql} order by ${orderBy} limit ${size + 1}`;
  const { rows } = await pool.query<Row>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ subjectId, subjectKind, subjectName, place: _place, openedIndex: _opened, ...row }) => ({
      ...row,
      subject: { id: subjectId, kind: subjectKind, name: subjectName },
    }),
    ({ place: key, openedIndex }) => [name, ...(key === null ? [] : [key]), openedIndex],
  );
}

/** How many cases stand in each stage; `rest` counts those at rest. */
export async function countNominations(
  pool: Pool,
  filter: { readonly register: string; readonly units: UnitScope },
): Promise<Readonly<Partial<Record<Stage | 'rest', number>>>> {
  const conditions = new Conditions().where('n.register = $?', filter.register);
  withinUnits(conditions, 'n.unit', filter.units);
  const { rows } = await pool.query<{ stage: Stage | 'rest'; cases: number }>(
    `select coalesce(n.stage, 'rest') as stage, count(*) as cases from read.nomination n where ${conditions.sql} group by 1`,
    conditions.values,
  );
  return Object.fromEntries(rows.map(({ stage, cases }) => [stage, cases]));
}
