import type { TableName } from '../definition.js';

/**
 * Subjects of nominations. The name is personal: it disappears when the personal rows of its stream are erased,
 * together with the names before a correction.
 */
export const createSubject = (table: TableName): string => `
create table ${table('subject')} (
  subject_id text primary key,
  register text not null,
  registered_index bigint not null,
  kind text not null,
  unit text,
  subject_name text,
  former_names text,
  search text not null
);
create unique index on ${table('subject')} (register, registered_index desc);
create index on ${table('subject')} using gin (search public.gin_trgm_ops);
`;
