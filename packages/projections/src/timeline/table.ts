import type { TableName } from '../definition.js';

/** A row per event of a case; facts only, nothing personal. */
export const createTimeline = (table: TableName): string => `
create table ${table('timeline')} (
  log_index bigint primary key,
  register text not null,
  case_id text not null,
  version integer not null,
  type text not null,
  actor text not null,
  actor_role text,
  actor_unit text,
  on_behalf_of text,
  entry text not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  facts json not null,
  unique (case_id, version)
);
create index on ${table('timeline')} (register, log_index desc);
`;
