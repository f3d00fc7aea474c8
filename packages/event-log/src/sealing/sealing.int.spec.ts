import { randomBytes } from 'node:crypto';
import { aLog, anAppend, aStream, leaves, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventLog } from '../event-log.js';
import { readSealingRing, Sealing, SealingKeyError } from './sealing.js';
import { Sequencer } from '../sequence/sequencer.js';

const name = 'Người Tố Cáo Kín';
const sealed = { denouncer: name, content: 'Đất không phải của hợp tác xã' };
const key = (id: string): string => `${id}:${randomBytes(32).toString('base64')}`;

describe('sealed data', () => {
  let house: ALog;
  let log: EventLog;
  const [k1, k2] = [key('k1'), key('k2')];
  const logWith = (setting: string): EventLog =>
    new EventLog(house.pool, undefined, new Sealing(house.pool, readSealingRing(setting)));
  beforeAll(async () => {
    house = await aLog();
    log = logWith(k1);
  });
  afterAll(async () => {
    await log.close();
    await house.close();
  });

  it('sealed data is stored under a key of its stream, and is decrypted for readers who request it', async () => {
    const [stream, other] = [aStream(), aStream()];
    await log.append(
      anAppend(stream, 0, [{ document: '8' }, { document: '9' }], {
        personal: { sealed, narrative: { note: 'thường' } },
      }),
    );
    await log.append(anAppend(other, 0, [{ document: '8' }], { personal: { sealed } }));
    const both = { sealed, narrative: { note: 'thường' } };
    expect((await log.read(stream, { personal: ['sealed', 'narrative'] })).map((event) => event.personal)).toEqual([
      both,
      both,
    ]);
    expect((await log.read(stream, { personal: ['narrative'] }))[0]?.personal).toEqual({
      narrative: { note: 'thường' },
    });
    const { rows } = await house.owner.query<{ body: string }>(
      `select p.body::text as body from log.event_personal p where p.class = 'sealed'`,
    );
    expect(rows).toHaveLength(3);
    for (const { body } of rows) expect(body).not.toMatch(/Tố|denouncer|Đất/);
    expect(new Set(rows.map(({ body }) => body)).size).toBe(3);
    const keys = await house.owner.query<{ wrapped: Buffer }>('select k.wrapped from log.sealed_key k');
    expect(new Set(keys.rows.map(({ wrapped }) => wrapped.toString('hex'))).size).toBe(2);
  });

  it('two concurrent first sealings of a stream use one key', async () => {
    const stream = aStream();
    const ring = readSealingRing(k1);
    const bodies = await Promise.all([1, 2, 3, 4].map((n) => new Sealing(house.pool, ring).seal(stream, { n })));
    expect(await Promise.all(bodies.map((body) => new Sealing(house.pool, ring).open(stream, body)))).toEqual([
      { n: 1 },
      { n: 2 },
      { n: 3 },
      { n: 4 },
    ]);
    await expect(new Sealing(house.pool, ring).open(aStream(), bodies[0] ?? {})).resolves.toBeNull();
  });

  it('an older key of the ring still decrypts; a ring without it names the missing key', async () => {
    const stream = aStream();
    await log.append(anAppend(stream, 0, [{}], { personal: { sealed } }));
    const [rotated, foreign] = [logWith(`${k2},${k1}`), logWith(k2)];
    expect((await rotated.read(stream, { personal: ['sealed'] }))[0]?.personal).toEqual({ sealed });
    await expect(foreign.read(stream, { personal: ['sealed'] })).rejects.toThrow(/lacks key k1/);
    await Promise.all([rotated.close(), foreign.close()]);
  });

  it('sealed data is neither written nor read without a key', async () => {
    const stream = aStream();
    await expect(house.log.append(anAppend(stream, 0, [{}], { personal: { sealed } }))).rejects.toThrow(
      SealingKeyError,
    );
    expect(await house.log.read(stream)).toEqual([]);
    await log.append(anAppend(stream, 0, [{}], { personal: { sealed } }));
    expect((await house.log.read(stream, { personal: ['sealed'] }))[0]?.personal).toEqual({});
  });

  it('erasing sealed data deletes its key: copies cannot be decrypted, and proofs stay valid', async () => {
    const stream = aStream();
    await log.append(anAppend(stream, 0, [{}], { personal: { sealed } }));
    await new Sequencer(house.pool).sequence();
    const before = await leaves(house.pool);
    const copy = await house.owner.query<{ body: Record<string, unknown> }>(
      `select p.body from log.event_personal p join log.event e on e.pos = p.pos where e.stream_id = $1`,
      [stream],
    );
    await house.owner.query('select log.erase_personal($1, $2, $3)', [stream, 'Luật 91/2025/QH15, điều 14', 'officer']);
    expect((await house.owner.query('select 1 from log.sealed_key k where k.stream_id = $1', [stream])).rows).toEqual(
      [],
    );
    await expect(
      new Sealing(house.pool, readSealingRing(k1)).open(stream, copy.rows[0]?.body ?? {}),
    ).resolves.toBeNull();
    expect((await leaves(house.pool)).slice(0, before.length)).toEqual(before);
    expect((await log.read(stream, { personal: ['sealed'] })).map(({ personal }) => personal)).toEqual([{}, {}]);
  });

  it.each([
    ['no id', Buffer.alloc(32).toString('base64')],
    ['a short key', 'k1:AAAA'],
    ['an id twice', `${k1},${k1}`],
  ])('a key ring with %s is refused', (_what, setting) => {
    expect(() => readSealingRing(setting)).toThrow(/SEALED_KEYS/);
  });
});
