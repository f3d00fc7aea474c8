import { workOf, type Nomination, type OpenNomination } from '@vinhdanh/domain';
import { sql } from 'kysely';
import { isAnyOf } from '../any-of.js';
import { packOf } from '../nomination/packs.js';
import type { ProjectionTx } from '../definition.js';
import type { ReadDb } from '../read-db.js';
import { recordset, type ReadRow } from '../recordset.js';

export interface CaseChange {
  readonly caseId: string;
  readonly register: string;
  readonly before: Nomination;
  readonly after: OpenNomination;
}

/** Writes the work of cases where it changed. */
export async function writeWork(changes: readonly CaseChange[], tx: Omit<ProjectionTx, 'memory'>): Promise<void> {
  const changed = changes.flatMap(({ caseId, register, before, after }) => {
    const work = workOf(after, packOf(after));
    return before.kind === 'nomination' && JSON.stringify(workOf(before, packOf(before))) === JSON.stringify(work)
      ? []
      : [{ caseId, register, work }];
  });
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ caseId, register, work }) =>
    work.map(({ key, action, role, unit, from, deadline, due, since }) => ({
      case_id: caseId,
      key,
      register,
      action,
      role,
      unit,
      from_day: from,
      deadline,
      due,
      since,
    })),
  );
  await writeWorkQuery(
    tx.db,
    rows,
    changed.map(({ caseId }) => caseId),
  ).execute();
}

/** Removes what no longer waits and writes what waits now; the two never touch the same row. */
export const writeWorkQuery = (
  db: ReadDb,
  rows: readonly Partial<ReadRow<'read.work_item'>>[],
  caseIds: readonly string[],
) =>
  db
    .with(
      (cte) => cte('fresh').materialized(),
      (query) =>
        query.selectFrom(recordset('read.work_item', rows)).select(columns.map((column) => `r.${column}` as const)),
    )
    .with('gone', (query) =>
      query
        .deleteFrom('read.work_item as w')
        .where(isAnyOf('w.case_id', caseIds))
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('fresh as f')
                .select(sql.lit(1).as('one'))
                .whereRef('f.case_id', '=', 'w.case_id')
                .whereRef('f.key', '=', 'w.key'),
            ),
          ),
        ),
    )
    .insertInto('read.work_item')
    .columns(columns)
    .expression((eb) => eb.selectFrom('fresh as f').select(columns.map((column) => `f.${column}` as const)))
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'key']).doUpdateSet((eb) => ({
        action: eb.ref('excluded.action'),
        role: eb.ref('excluded.role'),
        unit: eb.ref('excluded.unit'),
        from_day: eb.ref('excluded.from_day'),
        deadline: eb.ref('excluded.deadline'),
        due: eb.ref('excluded.due'),
        since: eb.ref('excluded.since'),
      })),
    );

const columns = [
  'case_id',
  'key',
  'register',
  'action',
  'role',
  'unit',
  'from_day',
  'deadline',
  'due',
  'since',
] as const;
