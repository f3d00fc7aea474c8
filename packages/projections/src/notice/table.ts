import type { TableName } from '../definition.js';

/** Delivered notices inside the product. */
export const createNotice = (table: TableName): string => `
create table ${table('notice')} (
  key text primary key,
  log_index bigint not null,
  register text not null,
  case_id text not null,
  event text not null,
  role text not null,
  unit text not null,
  text text not null,
  detail text not null,
  at timestamptz(3) not null
);
create unique index on ${table('notice')} (register, log_index desc);
create index on ${table('notice')} (case_id);
`;
