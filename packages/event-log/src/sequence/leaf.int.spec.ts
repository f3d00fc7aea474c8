import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { aLog, anAppend, aStream, leaves, leavesFromOutside, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../canonical.js';
import { commitment } from '../append/commitment.js';
import { EventLog } from '../event-log.js';
import { readSealingRing, Sealing } from '../sealing/sealing.js';
import { Sequencer } from './sequencer.js';

let house: ALog;
let log: EventLog;
beforeAll(async () => {
  house = await aLog();
  log = new EventLog(
    house.pool,
    undefined,
    new Sealing(house.pool, readSealingRing(`k1:${randomBytes(32).toString('base64')}`)),
  );
});
afterAll(async () => {
  await log.close();
  await house.close();
});

/** Any text that the contracts accept: no NUL, no lone surrogate. */
const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((each) => !each.includes('\u0000'));
const json = fc.dictionary(
  text,
  fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(text, { maxLength: 3 }),
  ),
  { maxKeys: 4 },
);

describe('leaf', () => {
  it('the sequencer and an external computation give the same leaf, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(json, { minLength: 1, maxLength: 4 }),
        text,
        text,
        fc.option(json),
        async (facts, actor, unit, personal) => {
          const input = anAppend(
            aStream(),
            0,
            facts,
            personal === null ? {} : { personal: { identity: personal, sealed: { who: actor } } },
          );
          const events = input.events.map((event) => ({
            ...event,
            actor,
            actorUnit: unit === '' ? null : unit,
            grantRef: null,
            policyHash: unit,
            onBehalfOf: actor,
          }));
          await log.append({ ...input, events });
        },
      ),
      { numRuns: 150 },
    );
    await new Sequencer(house.pool).sequence();
    const stored = await leaves(house.pool);
    expect(stored.length).toBeGreaterThanOrEqual(150);
    expect(stored).toEqual(await leavesFromOutside(house.pool));
  });

  it('a leaf covers commitments to salted bodies', async () => {
    const stream = aStream();
    const body = { name: 'Nguyễn Thị Lan', born: 1961 };
    await house.log.append(anAppend(stream, 0, [{}], { personal: { identity: body } }));
    const { rows } = await house.pool.query<{ commitments: unknown; salt: Buffer; body: string }>(
      `select e.personal_commitments as commitments, p.salt, p.body::text as body
        from log.event e join log.event_personal p using (pos) where e.stream_id = $1`,
      [stream],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.body).toBe(canonicalJson(body));
    expect(rows[0]?.commitments).toEqual({ identity: commitment(rows[0]?.salt ?? Buffer.of(), canonicalJson(body)) });
    expect((await house.log.read(stream)).map((event) => 'personal' in event)).toEqual([false]);
    expect((await house.log.read(stream, { personal: ['identity', 'contact'] }))[0]?.personal).toEqual({
      identity: body,
    });
  });
});
