import type { Day, QuotaRule, SubjectKind } from '@vinhdanh/contracts';
import type { TableName } from '../definition.js';

/**
 * A row per case with what quotas need. `completed_on` is the day on which it was recognised, disseminated and
 * replicated. Quotas themselves are policy and are read on demand. `unit_year_amendment` has a row for each figure of
 * an ended year that an event changed.
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
  ground text,
  completed_on date generated always as (case when recognised_on is null or disseminated_on is null
    or replicated_on is null then null
    else greatest(recognised_on, disseminated_on, replicated_on) end) stored,
  state text not null
) with (fillfactor = 70);
create index on ${table('unit_year')} (register, recognised_on) where recognised_on is not null;
create index on ${table('unit_year')} (register, presented_on) where presented_on is not null;
create index on ${table('unit_year')} (register, opened_index desc);

create table ${table('unit_year_amendment')} (
  case_id text not null,
  version integer not null,
  measure text not null,
  unit text not null,
  day date not null,
  change integer not null,
  register text not null,
  log_index bigint not null,
  subject_kind text not null,
  since date not null,
  act text not null,
  detail text,
  paper text,
  primary key (case_id, version, measure, unit, day, change)
);
create index on ${table('unit_year_amendment')} (register, day);
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
  'ground',
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
  /** Ground of the revocation that was opened last. */
  readonly ground: string | null;
  readonly state: string;
}

/** A figure of an ended year that an event raised or lowered by one case. */
export interface AmendmentRow {
  readonly case_id: string;
  /** Of the event in the stream of the case. */
  readonly version: number;
  readonly measure: QuotaRule['counts'];
  /** Unit for which the case counts, or counted. */
  readonly unit: string;
  /** Day on which the case reached the measure; its year is the year amended. */
  readonly day: Day;
  /** 1: the case counts since then; -1: it no longer does. */
  readonly change: number;
  readonly register: string;
  readonly log_index: number;
  readonly subject_kind: SubjectKind;
  /** Day of the event. */
  readonly since: Day;
  /** Type of the event. */
  readonly act: string;
  /** Ground of a revocation, reason of a suspension, or exit of a stage. */
  readonly detail: string | null;
  /** Number or name of the paper that decided it; null = the event names none. */
  readonly paper: string | null;
}
