import type { TableName } from '../definition.js';

/**
 * A row per case: what lists show and search, and the folded state, so that the next event needs no reading of the
 * stream. `opened_index` is the log index of the case's first event: it never changes, so pages ordered by it neither
 * skip nor repeat a case.
 */
export const createNomination = (table: TableName): string => `
create table ${table('nomination')} (
  case_id text primary key,
  register text not null,
  opened_index bigint not null,
  case_number text not null,
  subject_id text not null,
  subject_kind text not null,
  subject_name text,
  track text not null,
  award text not null,
  unit text not null,
  stage text,
  substate text,
  state text not null,
  entry text not null,
  released boolean not null,
  waiting_role text,
  waiting_action text,
  deadline text,
  due date,
  decision_number text,
  opened_at timestamptz(3) not null,
  since timestamptz(3) not null,
  changed_at timestamptz(3) not null,
  version integer not null,
  -- Audiences to whom the case is open besides those whose unit it is.
  open_to text[] not null,
  search text not null,
  folded_name text not null generated always as (coalesce(log.findable(subject_name), '')) stored,
  sort_name text collate "C" not null generated always as (coalesce(log.sortable(subject_name), '')) stored,
  fields integer[] not null,
  missing_papers integer not null,
  flags text[] not null,
  author text,
  folded json not null,
  -- Why the case cannot be folded further; null = the row shows the whole stream. Later events of the case are skipped.
  fault text
) with (fillfactor = 70);
create unique index on ${table('nomination')} (register, opened_index desc);
create index on ${table('nomination')} (register, stage, opened_index desc);
create index on ${table('nomination')} (register, unit, opened_index desc);
create index on ${table('nomination')} (register, due) where due is not null;
create index on ${table('nomination')} (register, author, opened_index desc) where author is not null;
create index on ${table('nomination')} (register, case_number, opened_index);
create index on ${table('nomination')} (register, sort_name, opened_index);
create index on ${table('nomination')} (subject_id);
create index on ${table('nomination')} using gin (open_to);
create index on ${table('nomination')} using gin (search public.gin_trgm_ops);
`;
