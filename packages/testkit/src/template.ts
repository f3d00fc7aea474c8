import { createHash } from 'node:crypto';
import { migrate, migrations } from '@vinhdanh/event-log';
import pg from 'pg';

/** Password of `vinhdanh_app` on test servers. */
export const appPassword = 'vinhdanh-test';

/** The same server, another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** The same database as the application role. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'vinhdanh_app';
  url.password = appPassword;
  return url.href;
}

/** Runs one statement outside any transaction, on the server's own database. */
export async function administer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Name of a migrated database to clone. The first caller creates it; another set of migrations creates another one. */
export async function template(serverUrl: string): Promise<string> {
  const released = await migrations();
  const name = `vinhdanh_template_${released
    .reduce((digest, file) => digest.update(file.sha256), createHash('sha256'))
    .digest('hex')
    .slice(0, 12)}`;
  await administer(serverUrl, async (client) => {
    await client.query('select pg_advisory_lock(7236002)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount !== 0) return;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await migrate(databaseUrl(serverUrl, name), { appPassword });
    await client.query(`alter database ${name} is_template true`);
  });
  return name;
}
