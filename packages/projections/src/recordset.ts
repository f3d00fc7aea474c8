import { sql, type AliasedRawBuilder, type Insertable, type Selectable } from 'kysely';
import type { ReadDb } from './read-db.js';
import { rowsJson } from './rows-json.js';
import type { ReadTables } from './schema/read.gen.js';

export type ReadTable = keyof ReadTables;

/** A row to write; json columns are values, not texts. */
export type ReadRow<Table extends ReadTable> = {
  readonly [Column in keyof Insertable<ReadTables[Table]>]: Column extends keyof Selectable<ReadTables[Table]>
    ? unknown extends Selectable<ReadTables[Table]>[Column]
      ? unknown
      : Frozen<Insertable<ReadTables[Table]>[Column]>
    : never;
};
type Frozen<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/**
 * The rows of a batch as the table `r`: one parameter, so that a batch of any size is the same prepared statement.
 * Columns that the rows lack are null.
 */
export const recordset = <Table extends ReadTable>(
  table: Table,
  rows: readonly Partial<ReadRow<Table>>[],
): AliasedRawBuilder<Selectable<ReadTables[Table]>, 'r'> =>
  sql<Selectable<ReadTables[Table]>>`json_populate_recordset(null::${sql.table(table)}, ${rowsJson(rows)}::json)`.as(
    'r',
  );

/**
 * Writes all rows of a batch in one statement; a row with an existing key gets the new values. SQL by hand, since the
 * columns depend on the table; all rows have the same columns.
 */
export async function upsertRows<Table extends ReadTable>(
  db: ReadDb,
  table: Table,
  key: readonly (keyof ReadRow<Table> & string)[],
  rows: readonly ReadRow<Table>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await upsertStatement(table, Object.keys(first), key, rows).execute(db);
}

/** The statement of `upsertRows`. */
export function upsertStatement<Table extends ReadTable>(
  table: Table,
  columns: readonly string[],
  key: readonly string[],
  rows: readonly ReadRow<Table>[],
) {
  const set = columns
    .filter((column) => !key.includes(column))
    .map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  return sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    select ${sql.join(columns.map((column) => sql.ref(`r.${column}`)))}
    from json_populate_recordset(null::${sql.table(table)}, ${rowsJson(rows)}::json) as r
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${sql.join(set)}`;
}
