import { streamKey, subjectEvents, type LoggedEvent } from '@vinhdanh/contracts';
import type { ProjectionTx, TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';

const upsertSql = (table: TableName): string => `
insert into ${table('subject')} as s (subject_id, register, registered_index, kind, unit, subject_name, search)
select r.subject_id, r.register, r.registered_index, r.kind, r.unit, r.subject_name, coalesce(read.fold(r.subject_name), '')
from json_to_recordset($1::json) as r (subject_id text, register text, registered_index bigint, kind text, unit text, subject_name text)`;

const eraseSql = (table: TableName): string => `update ${table('subject')} s set subject_name = null, search = '' where s.subject_id = any ($1)`;

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
  const erased = events.filter((event) => event.type === 'PersonalDataErased').map((event) => streamKey(event.streamId));
  if (erased.length > 0) await tx.query(eraseSql(tx.table), [erased]);
  return [...new Set([...registered.map((row) => row.subject_id), ...erased])];
}
