import { aLog, anAppend, aStream, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sequencer } from '../sequence/sequencer.js';

let house: ALog;
beforeAll(async () => {
  house = await aLog();
  await house.log.append(anAppend(aStream(), 0, [{}], { personal: { identity: { name: 'Nguyễn Thị Lan' } } }));
  await new Sequencer(house.pool).sequence();
});
afterAll(() => house.close());

const changes = (table: string, column: string): string[] => [
  `update ${table} set ${column} = ${column}`,
  `delete from ${table}`,
  `truncate ${table}`,
  `update ${table} set ${column} = ${column} where false`,
];
const statements = [
  ...changes('log.event', 'type'),
  ...changes('log.command', 'actor'),
  ...changes('log.log_entry', 'leaf'),
  ...changes('log.event_personal', 'class'),
];

describe('insert-only rows', () => {
  it.each(statements)('the application may not change rows of the log: %s', async (statement) => {
    await expect(house.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(statements)('a trigger refuses changes by the owner: %s', async (statement) => {
    await expect(house.owner.query(statement)).rejects.toMatchObject({ code: 'VD010' });
  });

  it.each(statements)(
    'a trigger refuses changes even when triggers are disabled for the session: %s',
    async (statement) => {
      const client = await house.owner.connect();
      try {
        await client.query("set session_replication_role = 'replica'");
        await expect(client.query(statement)).rejects.toMatchObject({ code: 'VD010' });
      } finally {
        client.release(true);
      }
    },
  );

  it('the application can neither erase nor become the eraser', async () => {
    await expect(house.pool.query("select log.erase_personal('nomination:x', 'why', 'me')")).rejects.toMatchObject({
      code: '42501',
    });
    await expect(house.pool.query('set role vinhdanh_eraser')).rejects.toMatchObject({ code: '42501' });
  });

  it('refused changes leave every row in place', async () => {
    const { rows } = await house.owner.query(
      `select (select count(*) from log.event) as events, (select count(*) from log.event_personal) as personal,
        (select count(*) from log.log_entry) as entries`,
    );
    expect(rows).toEqual([{ events: 1, personal: 1, entries: 1 }]);
  });
});
