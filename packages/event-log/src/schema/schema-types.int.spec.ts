import { aLog, schemaTypes, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** What the database calls text and the contracts know better. */
const types = { stream_id: 'StreamId', 'owed_command.source': 'StreamId', 'owed_command.target': 'StreamId' };

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

it('generates the checked-in types of schema log from the migrated database', async () => {
  await expect(await schemaTypes(house.pool, { schema: 'log', name: 'LogTables', types })).toMatchFileSnapshot(
    'log.gen.ts',
  );
});

it('generates the checked-in types of schema ops from the migrated database', async () => {
  await expect(await schemaTypes(house.pool, { schema: 'ops', name: 'OpsTables', types })).toMatchFileSnapshot(
    'ops.gen.ts',
  );
});

it('refuses a column whose type the pool gives no agreed form', async () => {
  await house.owner.query('create table log.odd (spread interval not null)');
  await expect(schemaTypes(house.pool, { schema: 'log', name: 'LogTables', types })).rejects.toThrow(
    'odd.spread is interval',
  );
});
