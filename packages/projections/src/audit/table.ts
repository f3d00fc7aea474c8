import type { TableName } from '../definition.js';

/**
 * A row per event of any stream, with the columns that an audit filters by. `search` = the facts, folded. Personal
 * texts stay in the log, where they can be erased.
 */
export const createAudit = (table: TableName): string => `
create table ${table('audit')} (
  log_index bigint primary key,
  register text not null,
  stream_id text not null,
  type text not null,
  actor text not null,
  actor_unit text,
  on_behalf_of text,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  search text not null
);
create index on ${table('audit')} (register, log_index);
create index on ${table('audit')} (register, actor, log_index);
create index on ${table('audit')} (register, type, log_index);
create index on ${table('audit')} (stream_id, log_index);
create index on ${table('audit')} using gin (search public.gin_trgm_ops);
`;
