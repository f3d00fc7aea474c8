import type { Day } from '@vinhdanh/contracts';
import { countsTo, recognitionStands, type Counting, type ExemplarFacts, type QuotaInYear } from '@vinhdanh/domain';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { pageSize, type Page } from '../keyset.js';
import { latestFirst, placeOf, type Paging } from '../latest-first.js';
import { caseStates } from '../nomination/row.js';
import { readDb, type ReadDb } from '../read-db.js';
import { withinUnits, type UnitScope } from '../scope.js';
import type { AmendmentRow } from './table.js';

/** A case with what a quota needs to know about it. */
export interface Exemplar extends ExemplarFacts {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly unit: string;
  /** Unit for which it counts: the unit of its recognition, or its own. */
  readonly countsFor: string;
  /** Number of the recognition decision. */
  readonly recognition: string | null;
  readonly completedOn: Day | null;
}

/** A case, and whether it counts towards a quota of a year, and why or why not. */
export interface CountedExemplar extends Exemplar {
  readonly counting: Counting;
}

export interface CountedFilter extends Paging {
  readonly register: string;
  /** Units whose cases may be seen. */
  readonly units: UnitScope;
  /** Units for which the cases count: one unit and what lies below it. */
  readonly countedFor: readonly string[];
  readonly quota: QuotaInYear;
}

/**
 * Cases of units with their standing towards a quota, the last opened first: every recognised or presented case, and
 * the open ones, so that a reader sees what is missing.
 * @throws MalformedCursor
 */
export async function listCounted(pool: Pool, filter: CountedFilter): Promise<Page<CountedExemplar>> {
  const { items, next } = await latestFirst(listCountedQuery(readDb(pool), filter), filter);
  return { items: items.map((row) => ({ ...row, counting: countsTo(filter.quota, row) })), next };
}

/** Unit for which a case counts. */
const countsFor = sql<string>`coalesce(y.recognised_unit, y.unit)`;

/** A page of cases and one more row. */
export function listCountedQuery(db: ReadDb, filter: Omit<CountedFilter, 'quota'>) {
  let query = db
    .selectFrom('read.unit_year as y')
    .leftJoin('read.nomination as n', 'n.case_id', 'y.case_id')
    .where('y.register', '=', filter.register)
    .where(sql<SqlBool>`${countsFor} = any (${filter.countedFor})`)
    .where(
      sql<SqlBool>`(y.recognised_on is not null or y.presented_on is not null or y.state in ('open', 'suspended'))`,
    )
    .where((eb) => withinUnits(eb.ref('y.unit'), filter.units));
  const before = placeOf(filter);
  if (before !== null) query = query.where('y.opened_index', '<', before);
  return query
    .select([
      'y.case_id as caseId',
      'y.case_number as caseNumber',
      'y.subject_id as subjectId',
      'y.subject_kind as subjectKind',
      'n.subject_name as subjectName',
      'y.unit',
      countsFor.as('countsFor'),
      'y.recognised_on as recognisedOn',
      'y.recognition',
      'y.disseminated_on as disseminatedOn',
      'y.replicated_on as replicatedOn',
      'y.withdrawn_on as withdrawnOn',
      'y.presented_on as presentedOn',
      'y.completed_on as completedOn',
      'y.state',
      'y.opened_index as place',
    ])
    .orderBy('y.opened_index', 'desc')
    .limit(pageSize(filter.limit) + 1);
}

/** The counts of a unit itself over some days; the caller adds up the units below. */
export interface UnitTally {
  readonly unit: string;
  readonly recognised: number;
  readonly replicated: number;
  /** Days of presentations, one for each case. */
  readonly ceremonies: readonly Day[];
}

const standing = caseStates.filter(recognitionStands);

export interface TallyFilter {
  readonly register: string;
  /** First and last day, inclusive. */
  readonly from: Day;
  readonly to: Day;
  /** Whether households count. */
  readonly households: boolean;
}

/** Counts over some days by the unit for which each case counts. */
export async function tallyUnits(pool: Pool, filter: TallyFilter): Promise<ReadonlyMap<string, UnitTally>> {
  const rows = await tallyUnitsQuery(readDb(pool), filter).execute();
  return new Map(rows.map((row) => [row.unit, row]));
}

export function tallyUnitsQuery(db: ReadDb, { register, from, to, households }: TallyFilter) {
  const within = (column: string) => sql<SqlBool>`${sql.ref(column)} between ${from}::date and ${to}::date`;
  const counts = sql<SqlBool>`y.state = any (${standing}) and (y.subject_kind <> 'household' or ${households})`;
  return db
    .selectFrom('read.unit_year as y')
    .where('y.register', '=', register)
    .where((eb) => eb.or([eb('y.recognised_on', '<=', to), within('y.presented_on')]))
    .groupBy(sql`1`)
    .select([
      countsFor.as('unit'),
      sql<number>`count(*) filter (where ${within('y.recognised_on')} and ${counts})`.as('recognised'),
      sql<number>`count(*) filter (where ${within('y.completed_on')} and ${counts} and y.state <> 'suspended')`.as(
        'replicated',
      ),
      sql<readonly Day[]>`coalesce(json_agg(y.presented_on) filter (where ${within('y.presented_on')}), '[]')`.as(
        'ceremonies',
      ),
    ]);
}

/** Changes of figures of days in a span that were made after their year, in the order of the log. */
export function listAmendments(pool: Pool, filter: Omit<TallyFilter, 'households'>): Promise<readonly AmendmentRow[]> {
  return listAmendmentsQuery(readDb(pool), filter).execute();
}

export function listAmendmentsQuery(db: ReadDb, { register, from, to }: Omit<TallyFilter, 'households'>) {
  return db
    .selectFrom('read.unit_year_amendment')
    .selectAll()
    .where('register', '=', register)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('log_index')
    .orderBy('change');
}
