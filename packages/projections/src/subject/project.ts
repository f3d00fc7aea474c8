import { streamKey, subjectEvents, type LoggedEvent } from '@vinhdanh/contracts';
import { sql } from 'kysely';
import type { ProjectionTx } from '../definition.js';
import type { ReadDb } from '../read-db.js';
import { recordset, type ReadRow } from '../recordset.js';

const columns = ['subject_id', 'register', 'registered_index', 'kind', 'unit', 'subject_name'] as const;

export const insertSubjectsQuery = (
  db: ReadDb,
  rows: readonly Pick<ReadRow<'read.subject'>, (typeof columns)[number]>[],
) =>
  db
    .insertInto('read.subject')
    .columns([...columns, 'search'])
    .expression((eb) =>
      eb
        .selectFrom(recordset('read.subject', rows))
        .select(columns.map((column) => `r.${column}` as const))
        .select(sql<string>`coalesce(log.findable(r.subject_name), '')`.as('search')),
    );

/** A former name is still found, but not shown. */
export const correctNameQuery = (db: ReadDb, subjectId: string, name: string) =>
  db
    .updateTable('read.subject as s')
    .set({
      subject_name: name,
      former_names: sql<string>`concat_ws(' ', s.former_names, s.subject_name)`,
      search: sql<string>`coalesce(log.findable(concat_ws(' ', ${name}::text, s.former_names, s.subject_name)), '')`,
    })
    .where('s.subject_id', '=', subjectId);

export const eraseNameQuery = (db: ReadDb, subjectId: string) =>
  db
    .updateTable('read.subject as s')
    .set({ subject_name: null, former_names: null, search: '' })
    .where('s.subject_id', '=', subjectId);

/** Writes subjects; returns the ids of those whose name changed. */
export async function projectSubjects(events: readonly LoggedEvent[], tx: ProjectionTx): Promise<readonly string[]> {
  const registered = events
    .filter((event) => event.type === 'SubjectRegistered')
    .map((event) => {
      const { kind, unit } = subjectEvents.SubjectRegistered.parse(event.facts);
      const name = event.personal?.identity?.['name'];
      return {
        subject_id: streamKey(event.streamId),
        register: event.register,
        registered_index: event.logIndex,
        kind,
        unit,
        subject_name: typeof name === 'string' ? name : null,
      };
    });
  if (registered.length > 0) await insertSubjectsQuery(tx.db, registered).execute();
  // corrections and erasures are rare: processed one by one, in their order
  const renamed: string[] = [];
  for (const event of events) {
    const id = streamKey(event.streamId);
    const name = event.personal?.identity?.['name'];
    if (event.type === 'PersonalDataErased') await eraseNameQuery(tx.db, id).execute();
    else if (event.type === 'SubjectNameCorrected' && typeof name === 'string')
      await correctNameQuery(tx.db, id, name).execute();
    else continue;
    renamed.push(id);
  }
  return [...new Set([...registered.map((row) => row.subject_id), ...renamed])];
}
