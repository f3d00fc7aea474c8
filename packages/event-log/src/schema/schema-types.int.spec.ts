import { aLog, schemaTypes, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** Columns that are text in the database and have a narrower type in the contracts. */
const types = { stream_id: 'StreamId', 'owed_command.source': 'StreamId', 'owed_command.target': 'StreamId' };

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

it('the checked-in types of schema log equal those generated from the migrated database', async () => {
  await expect(await schemaTypes(house.pool, { schema: 'log', name: 'LogTables', types })).toMatchFileSnapshot(
    'log.gen.ts',
  );
});

it('the checked-in types of schema ops equal those generated from the migrated database', async () => {
  await expect(await schemaTypes(house.pool, { schema: 'ops', name: 'OpsTables', types })).toMatchFileSnapshot(
    'ops.gen.ts',
  );
});

it('a column whose type has no agreed form is refused', async () => {
  await house.owner.query('create table log.odd (spread interval not null)');
  await expect(schemaTypes(house.pool, { schema: 'log', name: 'LogTables', types })).rejects.toThrow(
    'odd.spread is interval',
  );
});
