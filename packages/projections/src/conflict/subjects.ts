import { streamKey, subjectEvents, type LoggedEvent } from '@vinhdanh/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { ProjectionTx } from '../definition.js';
import type { ReadDb } from '../read-db.js';
import { recordset, type ReadRow } from '../recordset.js';

const columns = ['subject_id', 'register', 'registered_index', 'kind', 'unit', 'born'] as const;

const folded = (name: RawBuilder<unknown>): RawBuilder<string | null> => sql`nullif(log.findable(${name}), '')`;

/** Writes subjects; `folded_name` of a row is the name as written, which PostgreSQL folds. */
export const insertLookAlikesQuery = (db: ReadDb, rows: readonly Omit<ReadRow<'read.conflict_subject'>, 'person'>[]) =>
  db
    .insertInto('read.conflict_subject')
    .columns([...columns, 'folded_name', 'person'])
    .expression((eb) =>
      eb
        .selectFrom(recordset('read.conflict_subject', rows))
        .select(columns.map((column) => `r.${column}` as const))
        .select([folded(sql`r.folded_name`).as('folded_name'), 'r.subject_id as person']),
    );

/** A correction by paper says that the name was always wrong: look-alikes of the former name no longer matter. */
export const correctLookAlikeQuery = (db: ReadDb, subjectId: string, name: string) =>
  db
    .updateTable('read.conflict_subject')
    .set({ folded_name: folded(sql`${name}::text`) })
    .where('subject_id', '=', subjectId);

/**
 * Name and birth year are personal: they disappear when the personal rows of the subject are erased, and it has no
 * look-alikes any more.
 */
export const eraseLookAlikeQuery = (db: ReadDb, subjectId: string) =>
  db.updateTable('read.conflict_subject').set({ folded_name: null, born: null }).where('subject_id', '=', subjectId);

/** The latest answer counts, from both sides. */
export const answerQuery = (db: ReadDb, one: string, other: string, same: boolean) =>
  db
    .insertInto('read.conflict_link')
    .values([
      { subject_id: one, other, same },
      { subject_id: other, other: one, same },
    ])
    .onConflict((conflict) =>
      conflict.columns(['subject_id', 'other']).doUpdateSet((eb) => ({ same: eb.ref('excluded.same') })),
    );

/**
 * Sameness is transitive: everybody whom an answer about the two may have joined or separated is recomputed. SQL by
 * hand: the recursion refers to the row outside it.
 */
export const uniteQuery = (one: string, other: string) => {
  const subjects = sql.table('read.conflict_subject');
  return sql`update ${subjects} s set person = c.person from (
    select a.subject_id, (
      with recursive one (id) as (
        values (a.subject_id)
        union select l.other from one join ${sql.table('read.conflict_link')} l on l.subject_id = one.id and l.same
      )
      select min(one.id) from one
    ) as person
    from ${subjects} a
    where a.person in (select b.person from ${subjects} b where b.subject_id in (${one}, ${other}))
  ) c where c.subject_id = s.subject_id and s.person <> c.person`;
};

/** Writes names of subjects, and which subjects are one. */
export async function projectLookalikes<Kept>(events: readonly LoggedEvent[], tx: ProjectionTx<Kept>): Promise<void> {
  const registered = events.filter((event) => event.type === 'SubjectRegistered').map(rowOf);
  if (registered.length > 0) await insertLookAlikesQuery(tx.db, registered).execute();
  // corrections, answers and erasures are rare: processed one by one, in their order
  for (const event of events) {
    const id = streamKey(event.streamId);
    if (event.type === 'PersonalDataErased') await eraseLookAlikeQuery(tx.db, id).execute();
    else if (event.type === 'SubjectNameCorrected') await correct(id, event, tx);
    else if (event.type === 'SubjectsLinked') {
      const { other, same } = subjectEvents.SubjectsLinked.parse(event.facts);
      await answerQuery(tx.db, id, other, same).execute();
      await uniteQuery(id, other).execute(tx.db);
    }
  }
}

async function correct<Kept>(id: string, event: LoggedEvent, tx: ProjectionTx<Kept>): Promise<void> {
  const name = event.personal?.identity?.['name'];
  // erased meanwhile: the erasure follows
  if (typeof name === 'string') await correctLookAlikeQuery(tx.db, id, name).execute();
}

function rowOf(event: LoggedEvent) {
  const { kind, unit } = subjectEvents.SubjectRegistered.parse(event.facts);
  const name = event.personal?.identity?.['name'];
  const born = event.personal?.identity?.['born'];
  return {
    subject_id: streamKey(event.streamId),
    register: event.register,
    registered_index: event.logIndex,
    kind,
    unit,
    folded_name: typeof name === 'string' ? name : null,
    born: typeof born === 'number' ? born : null,
  };
}
