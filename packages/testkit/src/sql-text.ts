import { layOut } from './sql-layout.js';

/** A query as Kysely compiles it, or a statement written by hand. */
export type Statement =
  | { readonly sql: string; readonly parameters: readonly unknown[] }
  | { compile(): { readonly sql: string; readonly parameters: readonly unknown[] } };

/**
 * The SQL of a statement as a file that people read and PostgreSQL explains: `explain (generic_plan)` takes it as it
 * is. The sample arguments follow as comments. Compared with checked-in files by `toMatchFileSnapshot`; vitest's `-u`
 * writes them anew.
 *
 * @example
 * it.each(Object.entries(statements))('%s compiles to its checked-in SQL', async (name, statement) => {
 *   await expect(sqlText(statement)).toMatchFileSnapshot(`../sql/${name}.sql`);
 * });
 */
export function sqlText(statement: Statement): string {
  const { sql, parameters } = 'compile' in statement ? statement.compile() : statement;
  const samples = parameters.map((value, index) => `-- $${index + 1} = ${sample(value)}\n`);
  return `${layOut(sql)}\n${samples.join('')}`;
}

function sample(value: unknown): string {
  const text = Buffer.isBuffer(value) ? `'\\x${value.toString('hex')}'` : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
