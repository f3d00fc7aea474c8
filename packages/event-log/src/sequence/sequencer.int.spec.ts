import fc from 'fast-check';
import { aLog, anAppend, aStream, type ALog } from '@vinhdanh/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPool } from '../pool.js';
import { beginSequencing, numberPending, Sequencer } from './sequencer.js';

let house: ALog;
beforeEach(async () => {
  house = await aLog();
});
afterEach(() => house.close());

/**
 * Checks that every event has one index 1, 2, 3 …, that versions of a stream are in order and that times never
 * decrease.
 */
async function expectOneOrder(events: number): Promise<void> {
  const logged = await house.log.readLog(0, events + 10);
  expect(logged.map((event) => event.logIndex)).toEqual(Array.from({ length: events }, (_, index) => index + 1));
  expect(new Set(logged.map((event) => event.eventId)).size).toBe(events);
  const versions = new Map<string, number>();
  for (const event of logged) {
    expect(event.version).toBe((versions.get(event.streamId) ?? 0) + 1);
    versions.set(event.streamId, event.version);
  }
  const { rows } = await house.pool.query<{ back: number }>(
    `select count(*)::integer as back from (
      select sequenced_at < lag(sequenced_at) over (order by log_index) as back from log.log_entry) o where back`,
  );
  expect(rows[0]?.back).toBe(0);
  const { rows: left } = await house.pool.query('select 1 from log.pending');
  expect(left).toEqual([]);
}

/** Writes `perWriter` appends on its own streams, one after another. */
async function write(writers: number, perWriter: number): Promise<number> {
  const written = await Promise.all(
    Array.from({ length: writers }, async () => {
      let events = 0;
      for (let stream = aStream(), version = 0, append = 0; append < perWriter; append += 1) {
        const facts = Array.from({ length: 1 + (append % 3) }, () => ({ append }));
        await house.log.append(anAppend(stream, version, facts));
        events += facts.length;
        version = append % 4 === 3 ? 0 : version + facts.length;
        if (version === 0) stream = aStream();
      }
      return events;
    }),
  );
  return written.reduce((sum, events) => sum + events, 0);
}

describe('sequencer', () => {
  it('the sequencer numbers without gap, loss or inversion while many write and two sequencers run', async () => {
    let writing = true;
    const sequencers = [new Sequencer(house.pool), new Sequencer(house.pool)].map(async (sequencer) => {
      let numbered = 0;
      for (;;) {
        const last = !writing;
        const { taken, acquired } = await sequencer.sequence(37);
        numbered += taken;
        if (last && acquired && taken === 0) return numbered;
      }
    });
    const events = await write(12, 30);
    writing = false;
    const numbered = await Promise.all(sequencers);
    expect(numbered.reduce((sum, each) => sum + each, 0)).toBe(events);
    await expectOneOrder(events);
  });

  it('the sequencer gives the same order for every batch size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), async (bites) => {
        const before = await house.log.lastLogIndex();
        const events = await write(2, 5);
        const sequencer = new Sequencer(house.pool);
        let numbered = 0;
        for (const bite of bites) numbered += (await sequencer.sequence(bite)).taken;
        expect(numbered).toBe(
          Math.min(
            events,
            bites.reduce((sum, bite) => sum + bite, 0),
          ),
        );
        await sequencer.sequence();
        expect(await house.log.lastLogIndex()).toBe(before + events);
      }),
      { numRuns: 8 },
    );
    await expectOneOrder(await house.log.lastLogIndex());
  });

  it('a frozen sequencer blocks for at most its time-out, and cannot write when it resumes', async () => {
    const events = await write(2, 3);
    const frozen = openPool(house.appUrl, { max: 1 });
    const client = await frozen.connect();
    client.on('error', () => {});
    await client.query(beginSequencing);
    const frozenAt = performance.now();
    const sequencer = new Sequencer(house.pool);
    expect(await sequencer.sequence()).toEqual({ taken: 0, acquired: false });
    let outcome = { taken: 0, acquired: false };
    while (!outcome.acquired) outcome = await sequencer.sequence();
    expect(performance.now() - frozenAt).toBeLessThan(3500);
    expect(outcome.taken).toBe(events);
    const more = await write(1, 1);
    await expect(client.query(`${numberPending(100)}; commit`)).rejects.toThrow();
    client.release(true);
    await frozen.end();
    await sequencer.sequence();
    await expectOneOrder(events + more);
  });

  it('the server ends a busy sequencer too', async () => {
    const stuck = openPool(house.appUrl, { max: 1 });
    const client = await stuck.connect();
    client.on('error', () => {});
    await client.query(beginSequencing);
    const began = performance.now();
    await expect(client.query('select pg_sleep(10)')).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(4000);
    client.release(true);
    await stuck.end();
  });

  it('only numbered events are read, after a place in the order', async () => {
    const stream = aStream();
    await house.log.append(anAppend(stream, 0, [{}, {}]));
    expect(await house.log.readLog(0, 10)).toEqual([]);
    await new Sequencer(house.pool).sequence();
    expect((await house.log.readLog(1, 1)).map(({ streamId, version }) => [streamId, version])).toEqual([[stream, 2]]);
  });
});
