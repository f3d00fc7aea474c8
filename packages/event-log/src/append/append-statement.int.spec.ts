import { aLog, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendParameters, typeOf } from './append-statement.js';

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

it('The append names every argument of log.append, in its order and with its type', async () => {
  const { rows } = await house.pool.query<{ name: string; type: string }>(
    `select a.name, format_type(a.type, null) as type
     from pg_proc p
     cross join lateral unnest(p.proargnames, p.proallargtypes, p.proargmodes)
       with ordinality as a (name, type, mode, n)
     where p.oid = to_regproc('log.append') and a.mode = 'i' order by a.n`,
  );
  const given = Object.entries(appendParameters).map(([name, parameter]) => ({ name, type: typeOf(parameter) }));
  expect(
    given.map((each) => ({ ...each, type: each.type.replace(/^timestamptz/, 'timestamp with time zone') })),
  ).toEqual(rows);
});
