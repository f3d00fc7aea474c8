import { streamKey, subjectEvents, type LoggedEvent } from '@vinhdanh/contracts';
import type { ProjectionTx, TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';

const folded = (name: string): string => `nullif(regexp_replace(btrim(read.fold(${name})), '\\s+', ' ', 'g'), '')`;

const insertSql = (table: TableName): string => `
insert into ${table('conflict_subject')} (subject_id, register, registered_index, kind, unit, folded_name, born, person)
select r.subject_id, r.register, r.registered_index, r.kind, r.unit, ${folded('r.name')}, r.born, r.subject_id
from json_to_recordset($1::json) as r (subject_id text, register text, registered_index bigint, kind text, unit text, name text, born integer)`;

/** By paper the name was never another one: whom the former name looked like does not matter any more. $1: subject id, $2: name. */
const correctSql = (table: TableName): string =>
  `update ${table('conflict_subject')} s set folded_name = ${folded('$2::text')} where s.subject_id = $1`;

/** Name and birth year are personal: they go when the personal rows of the subject are erased, and nobody looks like it any more. */
const eraseSql = (table: TableName): string =>
  `update ${table('conflict_subject')} s set folded_name = null, born = null where s.subject_id = $1`;

/** The latest answer stands, from both sides. $1, $2: subjects, $3: whether they are one. */
const answerSql = (table: TableName): string => `
insert into ${table('conflict_link')} as l (subject_id, other, same) values ($1::text, $2::text, $3::boolean), ($2::text, $1::text, $3::boolean)
on conflict (subject_id, other) do update set same = excluded.same`;

/** Who is the same as the same is the same: everybody whom an answer about $1 and $2 may have joined or parted is looked at anew. */
const uniteSql = (table: TableName): string => `
update ${table('conflict_subject')} s set person = c.person from (
  select a.subject_id, (
    with recursive one (id) as (values (a.subject_id) union select l.other from one join ${table('conflict_link')} l on l.subject_id = one.id and l.same)
    select min(one.id) from one
  ) as person
  from ${table('conflict_subject')} a
  where a.person in (select b.person from ${table('conflict_subject')} b where b.subject_id in ($1, $2))
) c where c.subject_id = s.subject_id and s.person <> c.person`;

/** Writes what subjects are called, and which are one. */
export async function projectLookalikes<Kept>(events: readonly LoggedEvent[], tx: ProjectionTx<Kept>): Promise<void> {
  const registered = events.filter((event) => event.type === 'SubjectRegistered').map(rowOf);
  if (registered.length > 0) await tx.query(insertSql(tx.table), [rowsJson(registered)]);
  // corrections, answers and erasures are rare: one by one, in their order
  for (const event of events) {
    const id = streamKey(event.streamId);
    if (event.type === 'PersonalDataErased') await tx.query(eraseSql(tx.table), [id]);
    else if (event.type === 'SubjectNameCorrected') await correct(id, event, tx);
    else if (event.type === 'SubjectsLinked') {
      const { other, same } = subjectEvents.SubjectsLinked.parse(event.facts);
      await tx.query(answerSql(tx.table), [id, other, same]);
      await tx.query(uniteSql(tx.table), [id, other]);
    }
  }
}

async function correct<Kept>(id: string, event: LoggedEvent, tx: ProjectionTx<Kept>): Promise<void> {
  const name = event.personal?.identity?.['name'];
  // erased meanwhile: the erasure follows
  if (typeof name === 'string') await tx.query(correctSql(tx.table), [id, name]);
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
    name: typeof name === 'string' ? name : null,
    born: typeof born === 'number' ? born : null,
  };
}
