import { setTimeout as sleep } from 'node:timers/promises';
import { aLog, anAppend, aStream, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Wakeups } from './wakeups.js';

let house: ALog;
beforeAll(async () => {
  house = await aLog();
});
afterAll(() => house.close());

describe('wake-ups', () => {
  it('a wake-up arrives soon after an append, long before the next poll', async () => {
    const wakeups = new Wakeups(house.pool, 'committed');
    await wakeups.next();
    await house.log.append(anAppend(aStream(), 0));
    const waits: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      await wakeups.next();
      const sent = performance.now();
      const woken = wakeups.next().then(() => waits.push(performance.now() - sent));
      await house.log.append(anAppend(aStream(), 0));
      await woken;
    }
    // Polling every 250 ms would take some 125 ms on average.
    expect(waits.toSorted((a, b) => a - b)[5]).toBeLessThan(60);
    await wakeups.close();
  });

  it('listeners also poll every 250 ms, since notices can get lost', async () => {
    const wakeups = new Wakeups(house.appUrl, 'projected');
    let woken = 0;
    const stop = wakeups.on(() => (woken += 1));
    await sleep(1100);
    expect(woken).toBeGreaterThanOrEqual(3);
    expect(woken).toBeLessThanOrEqual(5);
    stop();
    const before = woken;
    await sleep(300);
    expect(woken).toBe(before);
    await wakeups.close();
  });

  it('wake-ups are coalesced: a thousand calls are a few notices', async () => {
    const wakeups = new Wakeups(house.appUrl, 'clock');
    let woken = 0;
    await wakeups.next();
    wakeups.on(() => (woken += 1));
    for (let call = 0; call < 1000; call += 1) wakeups.notify();
    await sleep(200);
    expect(woken).toBeGreaterThanOrEqual(1);
    expect(woken).toBeLessThanOrEqual(4);
    await wakeups.close();
  });

  it('wake-ups survive the loss of their connections', async () => {
    const wakeups = new Wakeups(house.appUrl, 'committed');
    await wakeups.next();
    await house.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like 'wakeups%'`,
    );
    await sleep(700);
    const { rows } = await house.owner.query<{ count: number }>(
      `select count(*) from pg_stat_activity
        where datname = current_database() and application_name like 'wakeups%' and query ilike 'listen%'`,
    );
    expect(rows[0]?.count).toBe(1);
    await wakeups.close();
  });
});
