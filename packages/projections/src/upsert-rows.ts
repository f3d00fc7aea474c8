/** Names of columns written as `name type, name type`. */
export const columnNames = (columns: string): readonly string[] =>
  columns.split(', ').map((column) => column.slice(0, column.indexOf(' ')));

/** Writes all rows of a batch in one statement; a row whose key is there takes the new values. $1: rows as json. */
export function upsertRowsSql(table: string, columns: string, key: readonly string[]): string {
  const names = columnNames(columns);
  const set = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  return `insert into ${table} (${names.join(', ')})
select ${names.map((name) => `r.${name}`).join(', ')} from json_to_recordset($1::json) as r (${columns})
on conflict (${key.join(', ')}) do update set ${set.join(', ')}`;
}
