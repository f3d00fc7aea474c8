import { sql, type RawBuilder } from 'kysely';
import { isAnyOf } from '../any-of.js';
import type { ReadDb } from '../read-db.js';
import { recordset, type ReadRow } from '../recordset.js';

/** Columns that follow from the folded state, written each time. */
const kept = [
  'stage',
  'substate',
  'state',
  'released',
  'waiting_role',
  'waiting_action',
  'deadline',
  'due',
  'decision_number',
  'since',
  'changed_at',
  'version',
  'folded',
  'unit',
  'fields',
  'missing_papers',
  'flags',
  'author',
  'open_to',
] as const;
/** Columns set when the case is new. */
const once = [
  'case_id',
  'register',
  'opened_index',
  'case_number',
  'subject_id',
  'subject_kind',
  'track',
  'award',
  'entry',
  'opened_at',
] as const;

/** A row of a batch; its subject's name comes from the subject. */
export type CaseRow = Pick<ReadRow<'read.nomination'>, (typeof kept)[number] | (typeof once)[number]>;

const searchOf = (row: string): RawBuilder<string> =>
  sql<string>`log.findable(concat_ws(' ', ${sql.ref(`${row}.case_number`)}, ${sql.ref(`${row}.decision_number`)},
    s.subject_name, s.former_names))`;

/** Last folded states of cases. */
export const foldedQuery = (db: ReadDb, caseIds: readonly string[]) =>
  db
    .selectFrom('read.nomination as n')
    .select(['n.case_id as caseId', 'n.folded as state', 'n.fault'])
    .where(isAnyOf('n.case_id', caseIds));

/** Marks cases whose stream cannot be folded further with their faults, in the same order. */
export const markFaultsQuery = (db: ReadDb, caseIds: readonly string[], faults: readonly string[]) =>
  db
    .updateTable('read.nomination as n')
    .from(
      sql<{ case_id: string; fault: string }>`unnest(${caseIds}::text[], ${faults}::text[])`.as<'f'>(
        sql`f (case_id, fault)`,
      ),
    )
    .set((eb) => ({ fault: eb.ref('f.fault') }))
    .whereRef('n.case_id', '=', 'f.case_id');

/** Writes all cases of a batch. */
export const upsertCasesQuery = (db: ReadDb, rows: readonly CaseRow[]) =>
  db
    .insertInto('read.nomination')
    .columns([...once, ...kept, 'subject_name', 'search'])
    .expression((eb) =>
      eb
        .selectFrom(recordset('read.nomination', rows))
        .leftJoin('read.subject as s', 's.subject_id', 'r.subject_id')
        .select([...once, ...kept].map((column) => `r.${column}` as const))
        .select(['s.subject_name', searchOf('r').as('search')]),
    )
    .onConflict((conflict) =>
      conflict
        .column('case_id')
        .doUpdateSet((eb) =>
          Object.fromEntries([...kept, 'search' as const].map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    );

/** Writes the names of registered, corrected or erased subjects into their cases. */
export const renameCasesQuery = (db: ReadDb, subjectIds: readonly string[]) =>
  db
    .updateTable('read.nomination as n')
    .from('read.subject as s')
    .set((eb) => ({ subject_name: eb.ref('s.subject_name'), search: searchOf('n') }))
    .whereRef('s.subject_id', '=', 'n.subject_id')
    .where(isAnyOf('s.subject_id', subjectIds));
