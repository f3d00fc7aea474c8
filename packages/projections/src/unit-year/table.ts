import type { Day, SubjectKind } from '@vinhdanh/contracts';
import type { TableName } from '../definition.js';

/**
 * A row per case with what quotas need. `completed_on` is the day on which it was recognised, disseminated and
 * replicated. Quotas themselves are policy and are read on demand.
 */
export const createUnitYear = (table: TableName): string => `
create table ${table('unit_year')} (
  case_id text primary key,
  register text not null,
  opened_index bigint not null,
  case_number text not null,
  subject_id text not null,
  subject_kind text not null,
  unit text not null,
  recognised_unit text,
  recognised_on date,
  recognition text,
  disseminated_on date,
  replicated_on date,
  withdrawn_on date,
  presented_on date,
  completed_on date generated always as (case when recognised_on is null or disseminated_on is null
    or replicated_on is null then null
    else greatest(recognised_on, disseminated_on, replicated_on) end) stored,
  state text not null
) with (fillfactor = 70);
create index on ${table('unit_year')} (register, recognised_on) where recognised_on is not null;
create index on ${table('unit_year')} (register, presented_on) where presented_on is not null;
create index on ${table('unit_year')} (register, opened_index desc);
`;

/** Columns that the projection writes; `completed_on` follows from them. */
export const unitYearColumns = [
  'case_id',
  'register',
  'opened_index',
  'case_number',
  'subject_id',
  'subject_kind',
  'unit',
  'recognised_unit',
  'recognised_on',
  'recognition',
  'disseminated_on',
  'replicated_on',
  'withdrawn_on',
  'presented_on',
  'state',
] as const;

export interface UnitYearRow {
  readonly case_id: string;
  readonly register: string;
  readonly opened_index: number;
  readonly case_number: string;
  readonly subject_id: string;
  readonly subject_kind: SubjectKind;
  readonly unit: string;
  /** Unit of the case at its recognition: the year counts for it, whoever has custody later. */
  readonly recognised_unit: string | null;
  readonly recognised_on: Day | null;
  readonly recognition: string | null;
  readonly disseminated_on: Day | null;
  readonly replicated_on: Day | null;
  /** The publicity was withdrawn; the award stands. */
  readonly withdrawn_on: Day | null;
  readonly presented_on: Day | null;
  readonly state: string;
}
