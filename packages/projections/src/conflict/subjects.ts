import { streamKey, subjectEvents, type LoggedEvent } from '@vinhdanh/contracts';
import type { ProjectionTx, TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';

const insertSql = (table: TableName): string => `
insert into ${table('conflict_subject')} (subject_id, register, registered_index, kind, unit, folded_name, born)
select r.subject_id, r.register, r.registered_index, r.kind, r.unit, nullif(regexp_replace(btrim(read.fold(r.name)), '\\s+', ' ', 'g'), ''), r.born
from json_to_recordset($1::json) as r (subject_id text, register text, registered_index bigint, kind text, unit text, name text, born integer)`;

/** Name and birth year are personal: they go when the personal rows of the subject are erased, and nobody looks like it any more. */
const eraseSql = (table: TableName): string => `update ${table('conflict_subject')} s set folded_name = null, born = null where s.subject_id = any ($1)`;

export async function projectLookalikes<Kept>(events: readonly LoggedEvent[], tx: ProjectionTx<Kept>): Promise<void> {
  const registered = events.filter((event) => event.type === 'SubjectRegistered').map(rowOf);
  if (registered.length > 0) await tx.query(insertSql(tx.table), [rowsJson(registered)]);
  const erased = events.filter((event) => event.type === 'PersonalDataErased').map((event) => streamKey(event.streamId));
  if (erased.length > 0) await tx.query(eraseSql(tx.table), [erased]);
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
