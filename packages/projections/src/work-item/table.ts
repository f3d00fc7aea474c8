import type { TableName } from '../definition.js';

/** Who must do what by when: the work that waits in each case. Rows without a due day sort last. */
export const createWorkItem = (table: TableName): string => `
create table ${table('work_item')} (
  case_id text not null,
  key text not null,
  register text not null,
  action text not null,
  role text not null,
  unit text not null,
  from_day date,
  deadline text,
  due date,
  due_order date generated always as (coalesce(due, date '9999-12-31')) stored,
  since timestamptz(3) not null,
  primary key (case_id, key)
) with (fillfactor = 70);
create index on ${table('work_item')} (register, due_order, case_id, key);
create index on ${table('work_item')} (register, role, unit, due_order, case_id, key);
`;
