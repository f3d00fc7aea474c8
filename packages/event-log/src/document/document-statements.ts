import type { Moment } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';
import type { CaseDocument } from './case-document.js';

const columns = [
  'd.id',
  'd.register',
  'd.case_id as caseId',
  'd.sha256',
  'd.name',
  'd.type',
  'd.size',
  'd.kind',
  'd.title',
  'd.number',
  'd.dated',
  'd.uploaded_by as uploadedBy',
  'd.uploaded_at as uploadedAt',
  'd.cited_at as citedAt',
] as const;

/** Files of a case, oldest first. */
export function documentsOf(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('ops.document as d')
    .select(columns)
    .where('d.case_id', '=', caseId)
    .orderBy('d.uploaded_at')
    .orderBy('d.id');
}

export function documentOf(db: Kysely<Database>, caseId: string, id: string) {
  return db.selectFrom('ops.document as d').select(columns).where('d.case_id', '=', caseId).where('d.id', '=', id);
}

/** How many uncited files of a case an account has uploaded. */
export function countUncited(db: Kysely<Database>, caseId: string, account: string) {
  return db
    .selectFrom('ops.document as d')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('d.case_id', '=', caseId)
    .where('d.uploaded_by', '=', account)
    .where('d.cited_at', 'is', null);
}

/** A repeated id keeps the first row. */
export function addDocument(db: Kysely<Database>, document: Omit<CaseDocument, 'uploadedAt' | 'citedAt'>) {
  const { id, register, caseId, sha256, name, type, size, kind, title, number, dated, uploadedBy } = document;
  return db
    .insertInto('ops.document')
    .values({
      id,
      register,
      case_id: caseId,
      sha256,
      name,
      type,
      size,
      kind,
      title,
      number,
      dated,
      uploaded_by: uploadedBy,
    })
    .onConflict((conflict) => conflict.column('id').doNothing());
}

/** Marks files of a case as cited; the first citation counts. Returns those that exist, in the order of the ids. */
export function citeDocuments(db: Kysely<Database>, caseId: string, ids: readonly string[]) {
  const given = sql<string[]>`${[...ids]}::uuid[]`;
  return db
    .with('cited', (cte) =>
      cte
        .updateTable('ops.document')
        .set(({ fn }) => ({ cited_at: fn.coalesce('cited_at', sql<Moment>`now()`) }))
        .where('case_id', '=', caseId)
        .where(({ eb, fn }) => eb('id', '=', fn.any(given)))
        .returningAll(),
    )
    .selectFrom('cited as d')
    .select(columns)
    .orderBy(sql`array_position(${given}, d.id)`);
}

/** At most 1,000 uncited files that are older than this many hours. */
export function uncitedDocuments(db: Kysely<Database>, hours: number) {
  return db
    .selectFrom('ops.document as d')
    .select(['d.id', 'd.sha256'])
    .where('d.cited_at', 'is', null)
    .where('d.uploaded_at', '<', sql<Moment>`now() - make_interval(hours => ${hours})`)
    .limit(1000);
}

/** Deletes the row of a file, unless it was cited meanwhile. */
export function deleteUncited(db: Kysely<Database>, id: string) {
  return db.deleteFrom('ops.document').where('id', '=', id).where('cited_at', 'is', null);
}

/** One row if any file of a case has this content. */
export function contentInUse(db: Kysely<Database>, sha256: string) {
  return db.selectFrom('ops.document').select('id').where('sha256', '=', sha256).limit(1);
}

/** At most 1,000 contents whose last reference an erasure has deleted, oldest first. */
export function unwantedContents(db: Kysely<Database>) {
  return db.selectFrom('ops.content_unwanted as u').select('u.sha256').orderBy('u.since').limit(1000);
}

export function forgetUnwanted(db: Kysely<Database>, sha256: string) {
  return db.deleteFrom('ops.content_unwanted').where('sha256', '=', sha256);
}

/** Holds the lock of a content until the transaction ends. */
export function lockContent(sha256: string) {
  return sql`select pg_advisory_xact_lock(hashtextextended('document ' || ${sha256}, 0))`;
}
