import { createHash } from 'node:crypto';
import { freshDatabase, testServerUrl, type FreshDatabase } from './database.js';
import { administer } from './template.js';

/** What several files begin with. */
export interface Preparation<Notes> {
  /** Names it in this run of the suite; files that fill alike give the same name. */
  readonly name: string;
  /** Reads what `fill` noted from JSON. */
  readonly read: (notes: unknown) => Notes;
  /** Fills an empty migrated database and returns what a file needs to use it; leaves no connection open. */
  readonly fill: (database: FreshDatabase) => Promise<Notes>;
}

/**
 * A database of one's own that already holds what the file begins with: the first caller of a run fills it, the others
 * get copies.
 * @throws Error if `fill` fails
 */
export async function preparedDatabase<Notes>(
  { name, read, fill }: Preparation<Notes>,
  serverUrl: string = testServerUrl(),
): Promise<{ readonly database: FreshDatabase; readonly notes: Notes }> {
  const source = `vinhdanh_prepared_${digestOf(`${process.env['VINHDANH_TEST_RUN'] ?? ''} ${name}`)}`;
  const written = await administer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock(7236003)');
    const { rows } = await client.query<{ notes: string }>(
      `select shobj_description(oid, 'pg_database') as notes from pg_database where datname = $1 and datistemplate`,
      [source],
    );
    if (rows[0] !== undefined) return rows[0].notes;
    const first = await freshDatabase(serverUrl);
    const made = JSON.stringify(await fill(first));
    // a connection that is still closing would keep the database from being renamed
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [first.name]);
    await client.query(`drop database if exists ${source} with (force)`);
    await client.query(`alter database ${first.name} rename to ${source}`);
    await client.query(`comment on database ${source} is ${client.escapeLiteral(made)}`);
    await client.query(`alter database ${source} allow_connections false is_template true`);
    return made;
  });
  return { database: await freshDatabase(serverUrl, source), notes: read(JSON.parse(written)) };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
