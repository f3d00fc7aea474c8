import type { TableName } from '../definition.js';

/**
 * A row per deadline of each case, with how its due day was computed. Rows stay after their clock has ended: they show
 * which deadlines were kept.
 */
export const createDeadline = (table: TableName): string => `
create table ${table('deadline')} (
  case_id text not null,
  deadline text not null,
  register text not null,
  kind text not null,
  status text not null,
  start date not null,
  count integer not null,
  counting_unit text not null,
  due date not null,
  warn50 date,
  warn80 date,
  went_overdue boolean not null,
  escalated boolean not null,
  calendar text not null,
  source text not null,
  certainty text not null,
  primary key (case_id, deadline)
) with (fillfactor = 70);
create index on ${table('deadline')} (register, due, case_id, deadline);
create index on ${table('deadline')} (register, status, due, case_id, deadline);
`;
