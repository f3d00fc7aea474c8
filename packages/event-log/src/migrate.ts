import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MigrationChanged } from './errors.js';
import { connectionConfig } from './pool.js';

/** The same relative path from `src` and from `dist`. */
const folder = new URL('../migrations/', import.meta.url);

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
}

/** The released files in their order. */
export async function migrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, sha256: hash('sha256', sql, 'hex') };
    }),
  );
}

export interface MigrateOptions {
  /** Password of the login role `vinhdanh_app`; set at every run. */
  readonly appPassword: string;
  /** Receives what a migration found that somebody must check, such as two cases with the same number. */
  readonly warn?: (message: string) => void;
}

/**
 * Creates or updates schemas and roles as the owner of the database. Idempotent; concurrent runs wait for each other.
 * Each file runs in its own transaction. Roles: `vinhdanh_app` logs in, reads the log and calls its functions. Three
 * roles that cannot log in own those functions, each with the rights of its task: `vinhdanh_writer` appends,
 * `vinhdanh_sequencer` numbers, `vinhdanh_eraser` erases. The owner needs CREATEROLE if the roles are missing, and
 * never superuser.
 * @returns names of the files applied now
 * @throws MigrationChanged when a file applied before has changed
 */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<{ applied: string[] }> {
  const client = new pg.Client(connectionConfig(ownerUrl, { applicationName: 'migrate' }));
  await client.connect();
  client.on('notice', ({ severity, message }) => {
    if (severity === 'WARNING') options.warn?.(message ?? '');
  });
  try {
    await client.query('select pg_advisory_lock(7236000)');
    await roles(client, options.appPassword);
    await client.query(
      `create table if not exists public.vinhdanh_migration
        (name text primary key, sha256 text not null, applied_at timestamptz(3) not null default now())`,
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.vinhdanh_migration',
    );
    const before = new Map(rows.map((row) => [row.name, row.sha256]));
    const applied: string[] = [];
    for (const migration of await migrations()) {
      const known = before.get(migration.name);
      if (known !== undefined && known !== migration.sha256) throw new MigrationChanged(migration.name);
      if (known !== undefined) continue;
      await apply(client, migration);
      applied.push(migration.name);
    }
    return { applied };
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into public.vinhdanh_migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Roles that own the functions that write the log. */
const functionOwners = ['vinhdanh_writer', 'vinhdanh_sequencer', 'vinhdanh_eraser'] as const;

/**
 * Roles belong to the whole server. A concurrent migration of another database may change them at this moment, which
 * PostgreSQL answers with an error worth one retry.
 */
async function roles(client: pg.Client, appPassword: string): Promise<void> {
  const password = client.escapeLiteral(appPassword);
  for (let attempt = 1; ; attempt += 1) {
    try {
      for (const role of ['vinhdanh_app', ...functionOwners]) {
        const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
        if (rowCount === 0) await client.query(`create role ${role} nologin`);
      }
      await client.query(`alter role vinhdanh_app login password ${password}`);
      // an abandoned statement ends by itself; the API sets a shorter limit for its own connections
      await client.query(`alter role vinhdanh_app set statement_timeout = '5min'`);
      // An owner that is no superuser transfers a function only to a role that it can become, and changes it later only
      // as a member.
      for (const role of functionOwners)
        await client.query(
          `do $$ begin
            if not (pg_has_role(current_user, '${role}', 'set') and pg_has_role(current_user, '${role}', 'usage'))
            then execute format('grant ${role} to %I', current_user);
            end if;
          end $$`,
        );
      return;
    } catch (error) {
      if (
        !(error instanceof pg.DatabaseError && ['XX000', '42710', '23505'].includes(error.code ?? '')) ||
        attempt === 10
      )
        throw error;
      await sleep(20 * attempt);
    }
  }
}
