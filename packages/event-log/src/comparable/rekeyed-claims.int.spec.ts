import { databaseUrl, freshDatabase, testServerUrl, type FreshDatabase } from '@vinhdanh/testkit';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, migrations } from '../migrate.js';
import { openPool } from '../pool.js';

let earlier: FreshDatabase;
let owner: Pool;
const warned: string[] = [];

/** A database of the previous release, with claims and names in its forms. */
beforeAll(async () => {
  earlier = await freshDatabase();
  const server = openPool(databaseUrl(testServerUrl(), 'postgres'), { max: 1 });
  await server.query(`drop database ${earlier.name} with (force)`);
  await server.query(`create database ${earlier.name}`);
  await server.end();
  owner = openPool(earlier.ownerUrl, { max: 1 });
  await owner.query(
    `create table public.vinhdanh_migration
      (name text primary key, sha256 text not null, applied_at timestamptz(3) not null default now())`,
  );
  for (const { name, sql, sha256 } of (await migrations()).filter((file) => file.name < '0018')) {
    await owner.query(sql);
    await owner.query('insert into public.vinhdanh_migration (name, sha256) values ($1, $2)', [name, sha256]);
  }
  await owner.query(
    `insert into log.claim (register, key, stream_id) values
       ('r', 'decision:province:2023:12/qđ-ubnd', 'nomination:1'),
       ('r', 'decision:province:2023:13/qð–ubnd', 'nomination:2'),
       ('r', 'decision:province:2023:14/qđ-ubnd', 'nomination:3'),
       ('r', 'decision:province:2023:14/qđ–ubnd', 'nomination:4'),
       ('r', 'decision:province:2023:15/qđ-ubnd', 'nomination:5'),
       ('r', 'decision:province:2023:15/qđ-ubnd.', 'nomination:5'),
       ('other', 'decision:province:2023:14/qđ–ubnd', 'nomination:6'),
       ('r', 'open:subject–1:award:2023', 'nomination:7')`,
  );
  await owner.query(
    `insert into log.likeness (register, likeness, subject, kind) values
       ('r', 'li van a', 's1', 'individual'),
       ('r', 'ly van a', 's1', 'individual'),
       ('r', 'ly van a', 's2', 'individual')`,
  );
  await migrate(earlier.ownerUrl, { appPassword: 'vinhdanh-test', warn: (message) => void warned.push(message) });
});
afterAll(async () => {
  await owner.end();
  await earlier.drop();
});

it('claims on decision numbers are held in the comparable form, and all others as they were', async () => {
  const { rows } = await owner.query(
    'select c.register, c.key, c.stream_id as holder from log.claim c order by c.stream_id',
  );
  expect(rows).toEqual([
    { register: 'r', key: 'decision:province:2023:12/qđ-ubnd', holder: 'nomination:1' },
    { register: 'r', key: 'decision:province:2023:13/qđ-ubnd', holder: 'nomination:2' },
    { register: 'r', key: 'decision:province:2023:14/qđ-ubnd', holder: 'nomination:3' },
    { register: 'r', key: 'decision:province:2023:14/qđ–ubnd', holder: 'nomination:4' },
    { register: 'r', key: 'decision:province:2023:15/qđ-ubnd', holder: 'nomination:5' },
    { register: 'other', key: 'decision:province:2023:14/qđ-ubnd', holder: 'nomination:6' },
    { register: 'r', key: 'open:subject–1:award:2023', holder: 'nomination:7' },
  ]);
});

it('two cases that hold one number are told at the migration, and stay on record', async () => {
  expect(warned).toEqual([expect.stringContaining('nomination:3 and nomination:4 hold one number')]);
  const { rows } = await owner.query('select c.holder, c.other, c.other_key as under from log.claim_collision c');
  expect(rows).toEqual([{ holder: 'nomination:3', other: 'nomination:4', under: 'decision:province:2023:14/qđ–ubnd' }]);
});

it('names that are written with i or y look alike', async () => {
  const { rows } = await owner.query('select l.likeness, l.subject from log.likeness l order by l.subject');
  expect(rows).toEqual([
    { likeness: 'li van a', subject: 's1' },
    { likeness: 'li van a', subject: 's2' },
  ]);
});
