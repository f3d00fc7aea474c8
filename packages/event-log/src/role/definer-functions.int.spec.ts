import { aLog, anAppend, aStream, register, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

/** Every function that runs with its owner's rights: its name, its owner, and whether the application may call it. */
const closedList = [
  ['append', 'vinhdanh_writer', true],
  ['count_attempt', 'vinhdanh_writer', true],
  ['erase_personal', 'vinhdanh_eraser', false],
  ['hold_still', 'vinhdanh_writer', true],
  ['keep_sealed_key', 'vinhdanh_writer', true],
  ['lock_stream', 'vinhdanh_writer', true],
  ['move_next_moment', 'vinhdanh_writer', true],
  ['number_pending', 'vinhdanh_sequencer', true],
  ['record_answer', 'vinhdanh_writer', true],
  ['take_case_number', 'vinhdanh_writer', true],
];

describe('functions that run with rights of their owner', () => {
  it('functions with their owner’s rights are a closed list, each with a pinned search path', async () => {
    const { rows } = await house.owner.query<{ name: string; owner: string; app: boolean; path: string; all: boolean }>(
      `select p.proname::text as name, r.rolname::text as owner,
        has_function_privilege('vinhdanh_app', p.oid, 'execute') as app,
         exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as all,
         (select split_part(c, '=', 2) from unnest(p.proconfig) c where c like 'search_path=%') as path
       from pg_proc p join pg_roles r on r.oid = p.proowner join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    expect(rows.map(({ name, owner, app }) => [name, owner, app])).toEqual(closedList);
    expect(new Set(rows.map(({ path }) => path))).toEqual(new Set(['pg_catalog, pg_temp']));
    expect(rows.filter(({ all }) => all)).toEqual([]);
  });

  it('functions with their owner’s rights ignore objects of their caller', async () => {
    const client = await house.pool.connect();
    try {
      await client.query(
        `create function pg_temp.statement_timestamp() returns timestamptz
          language sql return '2020-01-02T00:00:00Z'::timestamptz;
         create function pg_temp.split_part(text, text, integer) returns text language sql return 'x';
         create temporary table register_clock as select * from ops.register_clock;
         set search_path = pg_temp, pg_catalog, log, ops`,
      );
      const stream = aStream();
      await house.log.append(anAppend(stream, 0));
      const { rows } = await client.query(
        `select a.kind, a.recorded_at > now() - interval '1 minute' as now
          from log.append($1, $2, 1, 'live', false, null, false, null, null,
           array[gen_random_uuid()], array['x'], array['h'], array[1], array[2], array[gen_random_uuid()],
             array['SomethingHappened'], array[1], array[gen_random_uuid()], array['x'],
           array[null::text], array[null::text], array[null::text], array[null::text], array[null::text],
             array['2023-04-12T05:00:00Z'::timestamptz], array['{}'::json], array[null::json], null, null) a`,
        [register, stream],
      );
      expect(rows).toEqual([{ kind: 'appended', now: true }]);
    } finally {
      client.release(true);
    }
  });

  it('functions that append record the day of the database, whatever day the caller names', async () => {
    const stream = aStream();
    await house.log.append(anAppend(stream, 0, [{}], { occurredAt: '2020-01-02T05:00:00.000Z' }));
    const { rows } = await house.owner.query(
      `select e.recorded_at > now() - interval '1 minute' as now from log.event e where e.stream_id = $1`,
      [stream],
    );
    expect(rows).toEqual([{ now: true }]);
  });

  it('the numbering function works only for the holder of the sequencer lock', async () => {
    await house.log.append(anAppend(aStream(), 0));
    const holder = await house.pool.connect();
    try {
      await holder.query('begin; select pg_advisory_xact_lock(7236001)');
      await expect(house.pool.query('select log.number_pending(10)')).rejects.toMatchObject({ code: '55P03' });
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  });
});
