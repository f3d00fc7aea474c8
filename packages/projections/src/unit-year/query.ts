import type { Day, SubjectKind } from '@vinhdanh/contracts';
import { countsTo, recognitionStands, type Counting, type ExemplarFacts, type QuotaInYear } from '@vinhdanh/domain';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { caseStates, type CaseState } from '../nomination/row.js';
import { withinUnits, type UnitScope } from '../scope.js';

/** A case with what a quota asks about it. */
export interface Exemplar extends ExemplarFacts {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectId: string;
  readonly subjectName: string | null;
  readonly unit: string;
  /** Unit for which it counts: that of its recognition, or its own. */
  readonly countsFor: string;
  /** Number of the recognition. */
  readonly recognition: string | null;
  readonly completedOn: Day | null;
}

/** A case, and whether it counts to a quota of a year and why or why not. */
export interface CountedExemplar extends Exemplar {
  readonly counting: Counting;
}

interface Row extends Omit<Exemplar, 'state' | 'subjectKind'> {
  readonly state: CaseState;
  readonly subjectKind: SubjectKind;
  readonly openedIndex: number;
}

const columns = `y.case_id as "caseId", y.case_number as "caseNumber", y.subject_id as "subjectId", y.subject_kind as "subjectKind", n.subject_name as "subjectName", y.unit,
  coalesce(y.recognised_unit, y.unit) as "countsFor", y.recognised_on as "recognisedOn", y.recognition, y.disseminated_on as "disseminatedOn", y.replicated_on as "replicatedOn",
  y.withdrawn_on as "withdrawnOn",
  y.presented_on as "presentedOn", y.completed_on as "completedOn", y.state, y.opened_index as "openedIndex"`;

export interface CountedFilter {
  readonly register: string;
  /** Units whose cases may be seen. */
  readonly units: UnitScope;
  /** Units for which the cases count: one unit and what lies below it. */
  readonly countedFor: readonly string[];
  readonly quota: QuotaInYear;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * Cases of units with their standing before a quota, the last opened first: every case that was recognised or presented, and those still open, so that one sees what is missing. @throws MalformedCursor
 */
export async function listCounted(pool: Pool, filter: CountedFilter): Promise<Page<CountedExemplar>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions()
    .where('y.register = $?', filter.register)
    .where('coalesce(y.recognised_unit, y.unit) = any ($?)', filter.countedFor)
    .where(`(y.recognised_on is not null or y.presented_on is not null or y.state in ('open', 'suspended'))`);
  withinUnits(conditions, 'y.unit', filter.units);
  if (filter.cursor !== undefined) conditions.where('y.opened_index < $?', ...keyOf(z.tuple([z.int()]), filter.cursor));
  const text = `select ${columns} from read.unit_year y left join read.nomination n on n.case_id = y.case_id
  where ${conditions.sql} order by y.opened_index desc limit ${size + 1}`;
  const { rows } = await pool.query<Row>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ openedIndex: _, ...row }) => ({ ...row, counting: countsTo(filter.quota, row) }),
    (row) => [row.openedIndex],
  );
}

/** What quotas count in a unit itself, over some days; units below are added up by whoever knows them. */
export interface UnitTally {
  readonly unit: string;
  readonly recognised: number;
  readonly replicated: number;
  /** Days on which awards were presented. */
  readonly ceremonies: readonly string[];
}

const standing = caseStates.filter(recognitionStands);

/** Counts of the days `from` to `to`, both included, by the unit for which each case counts. `households`: whether they count. */
export async function tallyUnits(
  pool: Pool,
  filter: { readonly register: string; readonly from: string; readonly to: string; readonly households: boolean },
): Promise<ReadonlyMap<string, UnitTally>> {
  const text = `select coalesce(y.recognised_unit, y.unit) as unit,
    count(*) filter (where y.recognised_on between $2::date and $3::date and y.state = any ($4) and (y.subject_kind <> 'household' or $5)) as recognised,
    count(*) filter (where y.completed_on between $2::date and $3::date and y.state = any ($4) and y.state <> 'suspended' and (y.subject_kind <> 'household' or $5)) as replicated,
    coalesce(json_agg(distinct y.presented_on) filter (where y.presented_on between $2::date and $3::date), '[]') as ceremonies
  from read.unit_year y
  where y.register = $1 and (y.recognised_on <= $3::date or y.presented_on between $2::date and $3::date)
  group by 1`;
  const { rows } = await pool.query<UnitTally>(text, [
    filter.register,
    filter.from,
    filter.to,
    standing,
    filter.households,
  ]);
  return new Map(rows.map((row) => [row.unit, row]));
}
