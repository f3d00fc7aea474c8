import { randomUUID } from 'node:crypto';
import { streamId, type StreamId } from '@vinhdanh/contracts';
import { aLog, anAppend, aStream, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventLog } from '../event-log.js';

let house: ALog;
let log: EventLog;

beforeAll(async () => {
  house = await aLog();
  log = house.log;
});
afterAll(() => house.close());

/** A stream with one event. */
async function written(stream: StreamId = aStream()): Promise<StreamId> {
  await log.append(anAppend(stream, 0));
  return stream;
}

const aSubject = (): StreamId => streamId('subject', randomUUID());

/** An officer confirms that both subjects are the same. */
const linked = (one: StreamId, other: StreamId, version = 1) => {
  const append = anAppend(one, version, [{ other: other.slice('subject:'.length), same: true, by: 'x' }]);
  return { ...append, events: append.events.map((event) => ({ ...event, type: 'SubjectsLinked' })) };
};

describe('an append that names other streams', () => {
  it('an append is taken while every stream that it names stands where it was decided on', async () => {
    const [own, one, other] = [aStream(), await written(), await written()];
    const decidedOn = [
      { stream: one, version: 1 },
      { stream: other, version: 1 },
    ];
    expect(await log.append(anAppend(own, 0, [{}], { decidedOn }))).toMatchObject({ kind: 'appended', version: 1 });
    expect(await log.append(anAppend(own, 1, [{}], { decidedOn }))).toMatchObject({ kind: 'appended', version: 2 });
  });

  it('an append that names a stream which has moved is refused as a conflict and leaves no trace', async () => {
    const [own, named] = [aStream(), await written()];
    await log.append(anAppend(named, 1));
    const append = anAppend(own, 0, [{}], { decidedOn: [{ stream: named, version: 1 }], take: [`k:${own}`] });
    expect(await log.append(append)).toEqual({ kind: 'conflict', version: 2, beside: named });
    expect(await log.read(own)).toEqual([]);
    expect((await log.claimsHeld(append.register, append.take)).size).toBe(0);
  });

  it('a named stream that does not exist counts as moved', async () => {
    const named = aStream();
    const append = anAppend(aStream(), 0, [{}], { decidedOn: [{ stream: named, version: 1 }] });
    expect(await log.append(append)).toEqual({ kind: 'conflict', version: 0, beside: named });
  });

  it('an append names neither its own stream, nor one twice, nor one before its first event', async () => {
    const [own, named] = [aStream(), await written()];
    for (const decidedOn of [
      [{ stream: own, version: 1 }],
      [
        { stream: named, version: 1 },
        { stream: named, version: 1 },
      ],
      [{ stream: named, version: 0 }],
    ])
      await expect(log.append(anAppend(own, 0, [{}], { decidedOn }))).rejects.toThrow(RangeError);
  });

  it('of an append that rests on a stream and one that moves it, never do both count', async () => {
    for (let round = 0; round < 40; round += 1) {
      const [own, named] = [aStream(), await written()];
      const [rests, moves] = await Promise.all([
        log.append(anAppend(own, 0, [{}], { decidedOn: [{ stream: named, version: 1 }] })),
        log.append(anAppend(named, 1)),
      ]);
      expect(moves.kind).toBe('appended');
      // whichever came first; if the other moved first, the append is refused
      const events = await house.pool.query<{ stream_id: string }>(
        `select e.stream_id from log.event e
          where e.stream_id = any ($1) and (e.stream_id, e.version) <> ($2, 1) order by e.pos`,
        [[own, named], named],
      );
      const order = events.rows.map(({ stream_id }) => stream_id);
      expect(order).toEqual(rests.kind === 'appended' ? [own, named] : [named]);
    }
  });

  it('two appends may rest on each other’s streams without a deadlock, and one of them is refused', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [one, other] = [await written(), await written()];
      const answers = await Promise.all([
        log.append(anAppend(one, 1, [{}], { decidedOn: [{ stream: other, version: 1 }] })),
        log.append(anAppend(other, 1, [{}], { decidedOn: [{ stream: one, version: 1 }] })),
      ]);
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'conflict']);
    }
  });

  it('many appends rest on one stream at once', async () => {
    const named = await written();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        log.append(anAppend(aStream(), 0, [{}], { decidedOn: [{ stream: named, version: 1 }] })),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(20);
  });

  it('a subject is named with all who are one with it: one that is left out counts as moved', async () => {
    const [one, other] = [await written(aSubject()), await written(aSubject())];
    const resting = (...decidedOn: { stream: StreamId; version: number }[]) =>
      log.append(anAppend(aStream(), 0, [{}], { decidedOn }));
    expect(await resting({ stream: one, version: 1 })).toMatchObject({ kind: 'appended' });
    await log.append(linked(other, one));
    expect(await resting({ stream: one, version: 1 })).toEqual({ kind: 'conflict', version: 2, beside: other });
    expect(await resting({ stream: one, version: 1 }, { stream: other, version: 2 })).toMatchObject({
      kind: 'appended',
    });
  });

  it('of an answer about subjects and an append that rests on one of them, each sees the other', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [one, other, own] = [await written(aSubject()), await written(aSubject()), aStream()];
      const [rests] = await Promise.all([
        log.append(anAppend(own, 0, [{}], { decidedOn: [{ stream: one, version: 1 }] })),
        log.append(linked(other, one)),
      ]);
      const { rows } = await house.pool.query<{ stream_id: string }>(
        `select e.stream_id from log.event e
          where e.stream_id = any ($1) and (e.stream_id, e.version) <> ($2, 1) order by e.pos`,
        [[own, other], other],
      );
      if (rests.kind === 'conflict') expect(rows).toEqual([{ stream_id: other }]);
    }
  });
});

describe('appends together', () => {
  it('appends together are one transaction: all of them, in the versions that they expect', async () => {
    const [one, other] = [aStream(), await written()];
    expect(await log.appendTogether([anAppend(one, 0), anAppend(other, 1)])).toMatchObject({
      kind: 'appended',
      each: [{ version: 1 }, { version: 2 }],
    });
  });

  it('appends together leave nothing behind when one of them is refused, and say which stream moved', async () => {
    const [one, other] = [aStream(), await written()];
    expect(await log.appendTogether([anAppend(one, 0), anAppend(other, 2)])).toEqual({
      kind: 'conflict',
      version: 1,
      beside: other,
    });
    expect(await log.read(one)).toEqual([]);
    const holder = await written();
    await log.append(anAppend(holder, 1, [{}], { take: [`k:${holder}`] }));
    expect(
      await log.appendTogether([anAppend(one, 0), anAppend(other, 1, [{}], { take: [`k:${holder}`] })]),
    ).toMatchObject({ kind: 'claimed', holder });
    expect([await log.read(one), (await log.read(other)).length]).toEqual([[], 1]);
  });

  it('appends together rest on the streams that any of them names', async () => {
    const [one, other, named] = [aStream(), await written(), await written()];
    const decidedOn = [
      { stream: named, version: 2 },
      { stream: other, version: 1 },
    ];
    expect(await log.appendTogether([anAppend(one, 0, [{}], { decidedOn }), anAppend(other, 1)])).toEqual({
      kind: 'conflict',
      version: 1,
      beside: named,
    });
  });

  it('pairs of appends that cross each other’s streams end without an error', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [a, b] = [await written(), await written()];
      const answers = await Promise.all([
        log.appendTogether([anAppend(a, 1), anAppend(b, 1)]),
        log.appendTogether([anAppend(b, 1), anAppend(a, 1)]),
      ]);
      expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'conflict']);
    }
  });
});
