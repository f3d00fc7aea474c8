import { randomBytes } from 'node:crypto';
import { administer, appUrl, databaseUrl, template } from './template.js';

export interface FreshDatabase {
  readonly name: string;
  /** As owner (superuser): migrations, roles. */
  readonly ownerUrl: string;
  /** As `vinhdanh_app`, as the product runs. */
  readonly appUrl: string;
  /** Ends its connections and drops it. */
  drop(): Promise<void>;
}

/**
 * The server that the test run started or was given.
 * @throws Error outside a vitest project that has the global set-up
 */
export function testServerUrl(): string {
  const url = process.env['VINHDANH_TEST_DATABASE_URL'];
  if (url === undefined || url === '')
    throw new Error(
      'VINHDANH_TEST_DATABASE_URL is not set: run this suite through vitest, whose global set-up starts PostgreSQL',
    );
  return url;
}

/**
 * A migrated database of one's own, cloned from a template in some 50 ms.
 * @param source database to copy, to which nobody is connected; default: an empty one
 *
 * @example
 * const database = await freshDatabase();
 * const pool = openPool(database.appUrl);
 * afterAll(async () => { await pool.end(); await database.drop(); });
 */
export async function freshDatabase(serverUrl: string = testServerUrl(), source?: string): Promise<FreshDatabase> {
  const copied = source ?? (await template(serverUrl));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(serverUrl, (client) =>
    client.query(`create database ${name} template ${copied} strategy file_copy`),
  );
  const ownerUrl = databaseUrl(serverUrl, name);
  return {
    name,
    ownerUrl,
    appUrl: appUrl(ownerUrl),
    drop: () =>
      administer(
        serverUrl,
        async (client) => void (await client.query(`drop database if exists ${name} with (force)`)),
      ),
  };
}
