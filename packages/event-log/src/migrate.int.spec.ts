import { databaseUrl, freshDatabase, testServerUrl, type FreshDatabase } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MigrationChanged } from './errors.js';
import { migrate, migrations } from './migrate.js';
import { openPool } from './pool.js';

const appPassword = 'vinhdanh-test';
let empty: FreshDatabase;
beforeAll(async () => {
  empty = await freshDatabase();
  const server = openPool(databaseUrl(testServerUrl(), 'postgres'), { max: 1 });
  await server.query(`drop database ${empty.name} with (force)`);
  await server.query(`create database ${empty.name}`);
  await server.end();
});
afterAll(() => empty.drop());

describe('migrate', () => {
  it('migrate sets up an empty database once, also when two runs start together', async () => {
    const names = (await migrations()).map((file) => file.name);
    const both = await Promise.all([
      migrate(empty.ownerUrl, { appPassword }),
      migrate(empty.ownerUrl, { appPassword }),
    ]);
    expect(both.map((each) => each.applied).toSorted((a, b) => a.length - b.length)).toEqual([[], names]);
    expect(await migrate(empty.ownerUrl, { appPassword })).toEqual({ applied: [] });

    const pool = openPool(empty.appUrl, { max: 1 });
    const { rows } = await pool.query('select current_user as who, (select count(*) from log.event) as events');
    expect(rows).toEqual([{ who: 'vinhdanh_app', events: 0 }]);
    await expect(pool.query('create table log.mine (id integer)')).rejects.toMatchObject({ code: '42501' });
    await pool.query('create table read.mine (id integer)');
    await pool.end();
  });

  it('migrate refuses a database that was made with another text of a released file', async () => {
    const owner = openPool(empty.ownerUrl, { max: 1 });
    await owner.query("update public.vinhdanh_migration set sha256 = 'another' where name = '0003-log.sql'");
    await expect(migrate(empty.ownerUrl, { appPassword })).rejects.toBeInstanceOf(MigrationChanged);
    await owner.end();
  });

  it('migrate upgrades a database of an earlier release and keeps its data', async () => {
    const earlier = await freshDatabase();
    const server = openPool(databaseUrl(testServerUrl(), 'postgres'), { max: 1 });
    await server.query(`drop database ${earlier.name} with (force)`);
    await server.query(`create database ${earlier.name}`);
    await server.end();
    const owner = openPool(earlier.ownerUrl, { max: 1 });
    await owner.query(
      `create table public.vinhdanh_migration
        (name text primary key, sha256 text not null, applied_at timestamptz(3) not null default now())`,
    );
    const released = await migrations();
    const first = released.filter(({ name }) => name < '0009');
    for (const { name, sql, sha256 } of first) {
      await owner.query(sql);
      await owner.query('insert into public.vinhdanh_migration (name, sha256) values ($1, $2)', [name, sha256]);
    }
    await owner.query(
      `insert into ops.personal_read (account, register, stream_id, classes)
        values (gen_random_uuid(), 'r', 'nomination:1', '{identity}')`,
    );
    expect(await migrate(earlier.ownerUrl, { appPassword })).toEqual({
      applied: released.slice(first.length).map(({ name }) => name),
    });
    expect((await owner.query('select what, filter, cases from ops.personal_read')).rows).toEqual([
      { what: 'case', filter: null, cases: [] },
    ]);
    await owner.end();
    await earlier.drop();
  });
});
