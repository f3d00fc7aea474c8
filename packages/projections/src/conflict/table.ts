import type { Day, Award } from '@vinhdanh/contracts';
import type { TableName } from '../definition.js';

/**
 * Possible conflicts: cases by subject and achievement period, and subjects by name and lineage. Conflicts are found by
 * these indexes when a reader asks.
 */
export const createConflict = (table: TableName): string => `
create table ${table('conflict_case')} (
  case_id text primary key,
  register text not null,
  opened_index bigint not null,
  case_number text not null,
  subject_id text not null,
  award text not null,
  unit text not null,
  achievement text,
  period_from date,
  period_to date,
  -- Whose deed the achievement was, the case's own subject first. Days of two cases overlap only where they share one.
  doers text[] not null,
  state text not null
) with (fillfactor = 70);
create unique index on ${table('conflict_case')} (register, opened_index desc);
create index on ${table('conflict_case')} (subject_id, opened_index);
create index on ${table('conflict_case')} using gin (doers);

create table ${table('conflict_subject')} (
  subject_id text primary key,
  register text not null,
  registered_index bigint not null,
  kind text not null,
  unit text,
  folded_name text,
  born integer,
  -- The same of all subjects that were answered to be one: the least of their ids.
  person text not null
);
create unique index on ${table('conflict_subject')} (register, registered_index desc);
create index on ${table('conflict_subject')} (register, kind, folded_name, registered_index)
  where folded_name is not null;
create index on ${table('conflict_subject')} (person);

create table ${table('conflict_link')} (
  subject_id text not null,
  other text not null,
  same boolean not null,
  primary key (subject_id, other)
);
`;

export interface ConflictCaseRow {
  readonly case_id: string;
  readonly register: string;
  readonly opened_index: number;
  readonly case_number: string;
  readonly subject_id: string;
  readonly award: Award;
  readonly unit: string;
  readonly achievement: string | null;
  readonly period_from: Day | null;
  readonly period_to: Day | null;
  readonly doers: readonly string[];
  readonly state: string;
}
