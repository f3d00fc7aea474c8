import type { Moment, Award, Day, Entry, Stage, SubjectKind, Substate, Track } from '@vinhdanh/contracts';
import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Pool } from 'pg';
import { holds, isAnyOf } from '../any-of.js';
import { pageOf, pageSize, type Page } from '../keyset.js';
import type { Paging } from '../latest-first.js';
import { readDb, type ReadDb } from '../read-db.js';
import { wholeAudiences, withinSight, type Audience, type UnitScope } from '../scope.js';
import { matchWords } from '../search.js';
import { withToday } from '../today.js';
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

/**
 * Cases of a register, the last opened first unless asked otherwise; so ordered, pages neither skip nor repeat a case,
 * however cases move meanwhile. @throws MalformedCursor
 */
export async function listNominations(pool: Pool, filter: NominationFilter): Promise<Page<NominationItem>> {
  const { name } = sortOf(filter);
  return pageOf(
    await listNominationsQuery(readDb(pool), filter).execute(),
    pageSize(filter.limit),
    ({ subjectId, subjectKind, subjectName, place: _place, openedIndex: _opened, ...row }): NominationItem => ({
      ...row,
      subject: { id: subjectId, kind: subjectKind, name: subjectName },
    }),
    ({ place, openedIndex }) => [name, ...(place === null ? [] : [place]), openedIndex],
  );
}

const sortOf = (filter: NominationFilter, due: Expression<Day | null> = sql.ref('n.due')) => {
  const order = filter.order ?? 'opened';
  return sortNominations(order, filter.descending ?? order === 'opened', filter.cursor, due);
};

/** A page of cases and one row more. */
export function listNominationsQuery(db: ReadDb, filter: NominationFilter) {
  const columns = { unit: sql.ref<string>('n.unit'), openTo: sql.ref<string[]>('n.open_to') };
  // what a case waits for is told to those who read all of it; said once, since five columns depend on it
  const whole = sql<boolean>`${withinSight(columns, filter.units, wholeAudiences(filter.audiences))}`;
  const ofWhole = <T>(column: string) => sql<T | null>`case when sight.whole then ${sql.ref(column)} end`;
  const due = ofWhole<Day>('n.due');
  const overdue = sql<boolean>`(coalesce(n.due < clock.today, false) and sight.whole)`;
  const { place, direction, after } = sortOf(filter, due);
  let query = withToday(db, filter.register)
    .selectFrom('read.nomination as n')
    .crossJoin('clock')
    .crossJoinLateral(() => db.selectNoFrom(whole.as('whole')).as('sight'))
    .where('n.register', '=', filter.register)
    .where(withinSight(columns, filter.units, filter.audiences))
    .where((eb) => matchWords(eb.ref('n.search'), filter.q));
  if (filter.unit !== undefined) query = query.where('n.unit', '=', filter.unit);
  if (filter.subject !== undefined) query = query.where('n.subject_id', '=', filter.subject);
  if (filter.stage !== undefined) query = query.where('n.stage', '=', filter.stage);
  if (filter.state !== undefined) query = query.where('n.state', '=', filter.state);
  if (filter.tracks !== undefined) query = query.where(isAnyOf('n.track', filter.tracks));
  if (filter.awards !== undefined) query = query.where(isAnyOf('n.award', filter.awards));
  if (filter.overdue !== undefined) query = query.where(overdue, '=', filter.overdue);
  if (filter.field !== undefined) query = query.where(holds('n.fields', filter.field));
  if (after !== null) query = query.where(after);
  const shownPlace: RawBuilder<string | number | null> = place ?? sql<null>`null`;
  const selected = query.select([
    'n.case_id as id',
    'n.register',
    'n.case_number as caseNumber',
    'n.subject_id as subjectId',
    'n.subject_kind as subjectKind',
    'n.subject_name as subjectName',
    'n.track',
    'n.award',
    'n.unit',
    'n.stage',
    'n.substate',
    'n.state',
    'n.entry',
    'n.released',
    ofWhole<string>('n.waiting_role').as('waitingRole'),
    ofWhole<string>('n.waiting_action').as('waitingAction'),
    ofWhole<string>('n.deadline').as('deadline'),
    due.as('due'),
    overdue.as('overdue'),
    'n.decision_number as decisionNumber',
    'n.opened_at as openedAt',
    'n.since',
    'n.changed_at as changedAt',
    'n.version',
    shownPlace.as('place'),
    'n.opened_index as openedIndex',
  ]);
  const ordered = place === null ? selected : selected.orderBy('place', direction);
  return ordered.orderBy('n.opened_index', direction).limit(pageSize(filter.limit) + 1);
}
