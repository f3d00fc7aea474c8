import { workOf, type Nomination, type OpenNomination } from '@vinhdanh/domain';
import type { ProjectionTx, TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';

/** Removes what no longer waits and writes what waits now; the two never touch the same row. $1: rows as json, $2: cases concerned. */
const writeSql = (table: TableName): string => `
with fresh as materialized (
  select r.* from json_to_recordset($1::json) as r (case_id text, key text, register text, action text, role text, unit text, deadline text, due date, since timestamptz)
), gone as (
  delete from ${table('work_item')} w where w.case_id = any ($2) and not exists (select 1 from fresh f where f.case_id = w.case_id and f.key = w.key)
)
insert into ${table('work_item')} as w (case_id, key, register, action, role, unit, deadline, due, since)
select f.case_id, f.key, f.register, f.action, f.role, f.unit, f.deadline, f.due, f.since from fresh f
on conflict (case_id, key) do update set action = excluded.action, role = excluded.role, unit = excluded.unit, deadline = excluded.deadline, due = excluded.due, since = excluded.since`;

export interface CaseChange {
  readonly caseId: string;
  readonly register: string;
  readonly before: Nomination;
  readonly after: OpenNomination;
}

/** Writes the work of cases where it changed. */
export async function writeWork(changes: readonly CaseChange[], tx: Omit<ProjectionTx, 'memory'>): Promise<void> {
  const changed = changes.flatMap(({ caseId, register, before, after }) => {
    const work = workOf(after);
    return before.kind === 'nomination' && JSON.stringify(workOf(before)) === JSON.stringify(work)
      ? []
      : [{ caseId, register, work }];
  });
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ caseId, register, work }) =>
    work.map(({ key, action, role, unit, deadline, due, since }) => ({
      case_id: caseId,
      key,
      register,
      action,
      role,
      unit,
      deadline,
      due,
      since,
    })),
  );
  await tx.query(writeSql(tx.table), [rowsJson(rows), changed.map(({ caseId }) => caseId)]);
}
