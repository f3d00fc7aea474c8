import { aLog, anAppend, aStream, leaves, leavesFromOutside, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventLog } from '../event-log.js';
import { Sequencer } from '../sequence/sequencer.js';
import { Upcasters } from './upcasters.js';

let house: ALog;
beforeAll(async () => {
  house = await aLog();
});
afterAll(() => house.close());

describe('upcasting', () => {
  it('upcasting applies to every read, and changes neither stored bytes nor leaves', async () => {
    const stream = aStream();
    await house.log.append(anAppend(stream, 0, [{ old: 1 }]));
    await new Sequencer(house.pool).sequence();
    const before = await leaves(house.pool);
    const log = new EventLog(
      house.pool,
      new Upcasters().add('SomethingHappened', 1, (facts) => ({ was: facts })),
    );
    const lifted = { schemaVersion: 2, facts: { was: { old: 1 } } };
    expect(await log.read(stream)).toMatchObject([lifted]);
    expect(await log.readLog(0, 10)).toMatchObject([lifted]);
    expect((await log.load(stream)).events).toMatchObject([lifted]);
    expect((await house.log.read(stream))[0]).toMatchObject({ schemaVersion: 1, facts: { old: 1 } });
    expect(await leaves(house.pool)).toEqual(before);
    expect(await leavesFromOutside(house.pool)).toEqual(before);
    await log.close();
  });
});
