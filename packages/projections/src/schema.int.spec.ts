import { aLog, type ALog } from '@vinhdanh/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ensureProjections, projections, standings } from './index.js';

let house: ALog;
beforeEach(async () => (house = await aLog()));
afterEach(() => house.close());

it('A read model of a former release is dropped with all its generations, without touching the others', async () => {
  await ensureProjections(house.pool, projections);
  await house.pool
    .query(`create table read.timeline_v1 (log_index bigint); create table read.timeline_v2 (log_index bigint);
    create view read.timeline as select * from read.timeline_v2;
    insert into read.projection (name, version, definition, checkpoint, active)
    values ('timeline', 1, 1, 0, false), ('timeline', 2, 1, 0, true)`);

  await ensureProjections(house.pool, projections);

  const { rows } = await house.pool.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'read'::regnamespace and c.relname like 'timeline%'`,
  );
  expect(rows).toEqual([]);
  expect((await standings(house.pool)).projections.map(({ name }) => name)).toEqual(
    projections.map(({ name }) => name).toSorted(),
  );
});
