import { streamKey, subjectEvents, type LoggedEvent } from '@vinhdanh/contracts';
import type { ProjectionTx, TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';

const upsertSql = (table: TableName): string => `
insert into ${table('subject')} as s (subject_id, register, registered_index, kind, unit, subject_name, search)
select r.subject_id, r.register, r.registered_index, r.kind, r.unit, r.subject_name, coalesce(read.fold(r.subject_name), '')
from json_to_recordset($1::json) as r (subject_id text, register text, registered_index bigint, kind text, unit text, subject_name text)`;

/** The former name is still found, and shown no more. $1: subject id, $2: name. */
const correctSql = (table: TableName): string => `
update ${table('subject')} s set subject_name = $2::text, former_names = concat_ws(' ', s.former_names, s.subject_name),
  search = coalesce(read.fold(concat_ws(' ', $2::text, s.former_names, s.subject_name)), '') where s.subject_id = $1`;

const eraseSql = (table: TableName): string =>
  `update ${table('subject')} s set subject_name = null, former_names = null, search = '' where s.subject_id = $1`;

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
  if (registered.length > 0) await tx.query(upsertSql(tx.table), [rowsJson(registered)]);
  // corrections and erasures are rare: one by one, in their order
  const renamed: string[] = [];
  for (const event of events) {
    const id = streamKey(event.streamId);
    const name = event.personal?.identity?.['name'];
    if (event.type === 'PersonalDataErased') await tx.query(eraseSql(tx.table), [id]);
    else if (event.type === 'SubjectNameCorrected' && typeof name === 'string')
      await tx.query(correctSql(tx.table), [id, name]);
    else continue;
    renamed.push(id);
  }
  return [...new Set([...registered.map((row) => row.subject_id), ...renamed])];
}
