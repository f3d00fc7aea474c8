import type { Deadline } from '@vinhdanh/domain';
import type { ProjectionTx, TableName } from '../definition.js';
import { upsertRowsSql } from '../upsert-rows.js';
import type { CaseChange } from '../work-item/project.js';
import { rowsJson } from '../rows-json.js';

const columns =
  'case_id text, deadline text, register text, kind text, status text, start date, count integer, counting_unit text, due date, warn50 date, warn80 date, went_overdue boolean, ' +
  'escalated boolean, calendar text, source text, certainty text';
const writeSql = (table: TableName): string => upsertRowsSql(table('deadline'), columns, ['case_id', 'deadline']);

/** Writes the deadlines that are new or changed. None ever goes: a clock that was met or cancelled says so. */
export async function writeDeadlines(changes: readonly CaseChange[], tx: Omit<ProjectionTx, 'memory'>): Promise<void> {
  const rows = changes.flatMap(({ caseId, register, before, after }) => {
    const known = new Map(
      before.kind === 'absent'
        ? []
        : before.deadlines.map((deadline) => [deadline.deadline, JSON.stringify(rowOf(deadline))]),
    );
    return after.deadlines
      .map(rowOf)
      .filter((row) => known.get(row.deadline) !== JSON.stringify(row))
      .map((row) => ({ case_id: caseId, register, ...row }));
  });
  if (rows.length > 0) await tx.query(writeSql(tx.table), [rowsJson(rows)]);
}

const rowOf = ({
  deadline,
  kind,
  status,
  start,
  count,
  unit,
  due,
  warn50,
  warn80,
  overdue,
  escalatedTo,
  calendar,
  source,
  certainty,
}: Deadline) => ({
  deadline,
  kind,
  status,
  start,
  count,
  counting_unit: unit,
  due,
  warn50,
  warn80,
  went_overdue: overdue,
  escalated: escalatedTo !== null,
  calendar,
  source,
  certainty,
});
