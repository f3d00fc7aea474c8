import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from './apps.mjs';
import { anyPort } from './port.mjs';
import { appUrl, ownerUrl, postgresRecipe, superUrl } from './postgres.mjs';
import { Service } from './service.mjs';

const appPassword = 'mat-khau-ung-dung';
const folder = mkdtempSync(join(tmpdir(), 'vinhdanh-roles-'));
/** @type {string[]} */
const said = [];
/** @type {import('./service.mjs').Service} */
let service;
/** @type {import('./postgres.mjs').PostgresPlace} */
let place;

async function start() {
  const recipe = await postgresRecipe(place, (line) => void said.push(line));
  service = new Service(recipe, join(folder, 'postgres.log'), {
    say: (line) => void said.push(line),
    started: () => undefined,
    ended: () => undefined,
  });
  await service.start();
}

beforeAll(async () => {
  chmodSync(folder, 0o755);
  const port = await anyPort();
  place = { dir: join(folder, 'postgres'), port, password: 'cua-chu', superPassword: 'cua-postgres', durable: false };
  await start();
  await migrate(ownerUrl(place), appPassword);
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** @param {string} url @param {string} sql */
async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of an installation', () => {
  it('no role that the stack uses is a superuser, and each role has the rights of its task', async () => {
    const rows = await ask(
      superUrl(place),
      `select rolname::text as role, rolsuper or rolbypassrls or rolreplication as super,
         rolcreatedb as db, rolcreaterole as roles, rolcanlogin as login
       from pg_roles where rolname !~ '^pg_' order by 1`,
    );
    const none = { super: false, db: false, roles: false };
    expect(rows).toEqual([
      { role: 'postgres', super: true, db: true, roles: true, login: true },
      { role: 'vinhdanh_app', ...none, login: true },
      { role: 'vinhdanh_eraser', ...none, login: false },
      { role: 'vinhdanh_owner', ...none, roles: true, login: true },
      { role: 'vinhdanh_sequencer', ...none, login: false },
      { role: 'vinhdanh_writer', ...none, login: false },
    ]);
  });

  it('the owner of the database migrates and erases, and cannot read files of the server', async () => {
    await migrate(ownerUrl(place), appPassword);
    await expect(ask(ownerUrl(place), `select log.erase_personal('nomination:x', 'basis', 'me')`)).rejects.toThrow(
      'There is no stream nomination:x',
    );
    for (const url of [ownerUrl(place), appUrl(place, appPassword)])
      await expect(ask(url, `select pg_read_file('PG_VERSION')`)).rejects.toMatchObject({ code: '42501' });
    await expect(ask(appUrl(place, appPassword), 'delete from log.claim')).rejects.toMatchObject({ code: '42501' });
  });

  it('the database starts again with its owner and its data', async () => {
    await service.stop();
    await start();
    expect(await ask(ownerUrl(place), 'select count(*)::integer as events from log.event')).toEqual([{ events: 0 }]);
    expect(said).toEqual([]);
  });
});
