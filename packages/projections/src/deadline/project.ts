import type { Deadline } from '@vinhdanh/domain';
import type { ProjectionTx } from '../definition.js';
import { upsertRows } from '../recordset.js';
import type { CaseChange } from '../work-item/project.js';

/** Writes new or changed deadlines. None is ever deleted: a met or cancelled clock has that status. */
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
  await upsertRows(tx.db, 'read.deadline', ['case_id', 'deadline'], rows);
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
