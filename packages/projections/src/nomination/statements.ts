import type { TableName } from '../definition.js';

/** What a case's row takes from its folded state, with its type. The rest of the columns are set when the case is new, or come from the subject. */
const kept = [
  'stage text',
  'substate text',
  'state text',
  'released boolean',
  'waiting_role text',
  'waiting_action text',
  'deadline text',
  'due date',
  'decision_number text',
  'since timestamptz',
  'changed_at timestamptz',
  'version integer',
  'folded json',
  'unit text',
  'fields integer[]',
  'missing_papers integer',
  'flags text[]',
  'author text',
  'open_to text[]',
];
const once = [
  'case_id text',
  'register text',
  'opened_index bigint',
  'case_number text',
  'subject_id text',
  'subject_kind text',
  'track text',
  'award text',
  'entry text',
  'opened_at timestamptz',
];

const names = (columns: readonly string[]): string[] => columns.map((column) => column.slice(0, column.indexOf(' ')));
const searchOf = (row: string, subject: string): string =>
  `read.fold(concat_ws(' ', ${row}.case_number, ${row}.decision_number, ${subject}.subject_name, ${subject}.former_names))`;

/** States of cases as they were folded last. $1: case ids. */
export const foldedSql = (table: TableName): string =>
  `select n.case_id as "caseId", n.folded as state, n.fault from ${table('nomination')} n where n.case_id = any ($1)`;

/** Marks cases whose stream cannot be folded further. $1: case ids, $2: their faults. */
export const markFaultsSql = (table: TableName): string =>
  `update ${table('nomination')} n set fault = f.fault from unnest($1::text[], $2::text[]) as f (case_id, fault) where n.case_id = f.case_id`;

/** Writes all cases of a batch. $1: rows as json. */
export const upsertCasesSql = (table: TableName): string => `
insert into ${table('nomination')} as n (${[...names(once), ...names(kept)].join(', ')}, subject_name, search)
select ${[...names(once), ...names(kept)].map((name) => `r.${name}`).join(', ')}, s.subject_name, ${searchOf('r', 's')}
from json_to_recordset($1::json) as r (${[...once, ...kept].join(', ')})
left join ${table('subject')} s on s.subject_id = r.subject_id
on conflict (case_id) do update set ${[...names(kept), 'search'].map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Carries names into the cases of subjects that were registered or erased. $1: subject ids. */
export const renameCasesSql = (table: TableName): string => `
update ${table('nomination')} n set subject_name = s.subject_name, search = ${searchOf('n', 's')}
from ${table('subject')} s where s.subject_id = n.subject_id and s.subject_id = any ($1)`;
