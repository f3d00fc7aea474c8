import { aLog, aStream, anAppend, type ALog } from '@vinhdanh/testkit';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPool } from '../pool.js';
import { inTransaction } from '../transaction.js';
import { kyselyIn, kyselyOn } from './kysely.js';

interface Probe {
  probe: { id: number; name: string };
}

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

/** Prepared statements of the connection, as PostgreSQL lists them. */
const prepared = async (pool: Pool) =>
  (await pool.query<{ name: string; statement: string }>('select name, statement from pg_prepared_statements')).rows;

/** One connection, so that two queries use the same prepared statements. */
async function onOneConnection<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(house.ownerUrl, { max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

beforeEach(async () => {
  await house.owner.query('drop table if exists public.probe; create table public.probe (id integer, name text)');
  await house.owner.query("insert into public.probe values (1, 'one'), (2, 'two')");
});

describe('A Kysely over a pool', () => {
  it('A Kysely over a pool reads rows as the pool delivers them: moments as UTC text, int8 as numbers', async () => {
    const stream = aStream();
    await house.log.append(anAppend(stream, 0));
    const row = await kyselyOn(house.pool)
      .selectFrom('log.event')
      .select(['pos', 'occurred_at', 'facts'])
      .where('stream_id', '=', stream)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ pos: expect.any(Number), occurred_at: '2023-04-12T05:00:00.000Z', facts: { step: 1 } });
  });

  it('A Kysely over a pool prepares a statement once per connection, whatever its arguments', () =>
    onOneConnection(async (pool) => {
      const db = kyselyOn<Probe>(pool);
      for (const id of [1, 2, 1]) await db.selectFrom('probe').select('name').where('id', '=', id).execute();
      expect(await prepared(pool)).toEqual([
        { name: expect.stringMatching(/^q_[0-9a-f]{24}$/), statement: 'select "name" from "probe" where "id" = $1' },
      ]);
    }));

  it('A Kysely over a pool prepares nothing when preparing is switched off', () =>
    onOneConnection(async (pool) => {
      const db = kyselyOn<Probe>(pool, { prepared: false });
      await db.selectFrom('probe').select('name').where('id', '=', 1).execute();
      expect(await prepared(pool)).toEqual([]);
    }));

  it('A Kysely over a pool repeats a query whose table has a new column since it was prepared', () =>
    onOneConnection(async (pool) => {
      const db = kyselyOn<Probe>(pool);
      const all = () => db.selectFrom('probe').selectAll().orderBy('id').execute();
      await all();
      for (const column of ['second', 'third']) {
        await house.owner.query(`alter table public.probe add column ${column} text`);
        expect(await all()).toContainEqual(expect.objectContaining({ id: 1, [column]: null }));
      }
      // The stale statements are gone from the connection.
      expect(await prepared(pool)).toHaveLength(1);
    }));

  it('A Kysely over a pool returns how many rows a statement changed', async () => {
    const db = kyselyOn<Probe>(house.owner);
    expect(await db.updateTable('probe').set({ name: 'x' }).execute()).toEqual([
      expect.objectContaining({ numUpdatedRows: 2n }),
    ]);
  });

  it('A Kysely over a pool rolls its transaction back when the work throws', async () => {
    const db = kyselyOn<Probe>(house.owner);
    const work = db.transaction().execute(async (trx) => {
      await trx.deleteFrom('probe').execute();
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await db.selectFrom('probe').selectAll().execute()).toHaveLength(2);
  });

  it('A Kysely over a pool keeps its connection after a statement that PostgreSQL refused', () =>
    onOneConnection(async (pool) => {
      const db = kyselyOn<Probe>(pool);
      const pid = sql<{ pid: number }>`select pg_backend_pid() as pid`;
      const before = await pid.execute(db);
      await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow('division by zero');
      expect(await pid.execute(db)).toEqual(before);
    }));

  it('A Kysely over a pool drops a broken connection and uses another', () =>
    onOneConnection(async (pool) => {
      const db = kyselyOn<Probe>(pool);
      await expect(sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)).rejects.toThrow();
      expect(await db.selectFrom('probe').selectAll().execute()).toHaveLength(2);
    }));
});

describe('A Kysely in a transaction begun elsewhere', () => {
  it('A Kysely in a transaction begun elsewhere writes in that transaction', async () => {
    const work = inTransaction(house.owner, async (client) => {
      const db = kyselyIn<Probe>(client);
      await db.deleteFrom('probe').execute();
      expect(await db.selectFrom('probe').selectAll().execute()).toEqual([]);
      throw new Error('roll back');
    });
    await expect(work).rejects.toThrow('roll back');
    expect(await kyselyOn<Probe>(house.owner).selectFrom('probe').selectAll().execute()).toHaveLength(2);
  });

  it('A Kysely in a transaction begun elsewhere begins no transaction of its own', async () => {
    const work = inTransaction(house.owner, (client) =>
      kyselyIn<Probe>(client)
        .transaction()
        .execute(async () => {}),
    );
    await expect(work).rejects.toThrow('inside a transaction');
  });

  it('A Kysely in a transaction begun elsewhere repeats no stale query; the transaction is repeated', () =>
    onOneConnection(async (pool) => {
      const all = () =>
        inTransaction(pool, (client) => kyselyIn<Probe>(client).selectFrom('probe').selectAll().execute());
      await all();
      await house.owner.query('alter table public.probe add column second text');
      await expect(all()).rejects.toThrow('cached plan must not change result type');
      expect(await all()).toHaveLength(2);
    }));
});
