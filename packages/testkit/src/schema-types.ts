import type { Pool } from 'pg';

/** How the pool of `openPool` returns a type of PostgreSQL, and what it accepts. */
const typescript: Readonly<Record<string, string>> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'string',
  text: 'string',
  varchar: 'string',
  uuid: 'string',
  bytea: 'Buffer',
  timestamptz: 'Moment',
  date: 'Day',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
};
const json = new Set(['json', 'jsonb']);

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Has a default, or is an identity that may be given. */
  readonly defaulted: boolean;
  /** Only PostgreSQL sets it. */
  readonly made: boolean;
  /** Definitions of the checks on this column only. */
  readonly checks: readonly string[];
}

export interface SchemaTypesOptions {
  /** Name of the interface of all tables: `LogTables`. */
  readonly name: string;
  readonly schema: string;
  /** Name of a table in queries; `schema.table` by default. Null omits a table. */
  readonly tableName?: (table: string) => string | null;
  /** Types of @vinhdanh/contracts by `column` or `table.column`, for columns of type `text`. */
  readonly types?: Readonly<Record<string, string>>;
}

/**
 * TypeScript of the tables of a schema, for Kysely, as the database has them now. A json column is read as `unknown`
 * and written as text: `pg` would send an array as an array of PostgreSQL, and a string without its quotes.
 * @param pool of `openPool`, which decides the form of rows
 * @throws Error for a column whose type has no agreed form
 */
export async function schemaTypes(pool: Pool, options: SchemaTypesOptions): Promise<string> {
  const { rows } = await pool.query<Column>(
    `select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
      (a.atthasdef and a.attgenerated = '') or a.attidentity = 'd' as defaulted,
      a.attidentity = 'a' or a.attgenerated <> '' as made,
      array(select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by 1) as checks
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    order by c.relname, a.attnum`,
    [options.schema],
  );
  const tableName = options.tableName ?? ((table: string) => `${options.schema}.${table}`);
  const tables = [...Map.groupBy(rows, ({ table }) => table)].flatMap(([table, columns]) => {
    const name = tableName(table);
    if (name === null) return [];
    const own = name.slice(name.lastIndexOf('.') + 1);
    const fields = columns.map((column) => `  ${column.name}: ${columnType(column, own, options.types ?? {})};`);
    return [{ name, interface: `${pascal(own)}Table`, fields }];
  });
  const body = [
    ...tables.map((table) => `export interface ${table.interface} {\n${table.fields.join('\n')}\n}`),
    `export interface ${options.name} {\n` +
      `${tables.map((table) => `  ${key(table.name)}: ${table.interface};`).join('\n')}\n}`,
  ].join('\n\n');
  return `// Generated from the migrated database: npm run schema:types\n${imports(body)}\n${body}\n`;
}

function columnType(column: Column, table: string, types: Readonly<Record<string, string>>): string {
  const nullable = column.nullable ? ' | null' : '';
  if (json.has(column.type)) {
    const given = `string${nullable}`;
    return `ColumnType<unknown, ${given}${column.defaulted ? ' | undefined' : ''}, ${given}>`;
  }
  const plain =
    types[`${table}.${column.name}`] ?? types[column.name] ?? oneOf(column.checks) ?? typescript[column.type];
  if (plain === undefined)
    throw new Error(`${column.table}.${column.name} is ${column.type}, which has no agreed form in TypeScript`);
  const type = `${plain}${nullable}`;
  if (column.made) return `GeneratedAlways<${type}>`;
  return column.defaulted ? `Generated<${type}>` : type;
}

/** Texts that a check allows: `CHECK ((kind = ANY (ARRAY['system'::text, 'simulated'::text])))`. */
function oneOf(checks: readonly string[]): string | undefined {
  for (const check of checks) {
    const list = /^CHECK \(\(\w+ = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)\)$/.exec(check)?.[1];
    if (list !== undefined) return list.replaceAll('::text', '').replaceAll(', ', ' | ');
  }
  return undefined;
}

function imports(body: string): string {
  const used = (name: string) => new RegExp(`\\b${name}\\b`).test(body);
  const own = new Set([...body.matchAll(/interface (\w+)/g)].map((found) => found[1]));
  const other = new Set(['Buffer', 'ColumnType', 'Generated', 'GeneratedAlways']);
  const contracts = [...new Set([...body.matchAll(/(?<!['\w])[A-Z]\w+/g)].map(([name]) => name))]
    .filter((name) => !own.has(name) && !other.has(name))
    .toSorted();
  const kysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter(used);
  const lines = [
    ...(contracts.length > 0 ? [`import type { ${contracts.join(', ')} } from '@vinhdanh/contracts';`] : []),
    ...(kysely.length > 0 ? [`import type { ${kysely.join(', ')} } from 'kysely';`] : []),
  ];
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const key = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`);
