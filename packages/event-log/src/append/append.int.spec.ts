import { momentAt } from '@vinhdanh/contracts';
import { randomUUID } from 'node:crypto';
import { aLog, anAppend, aStream, register, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clocks } from '../clock/clocks.js';
import { OccurredBackwards, UnknownRegister } from '../errors.js';
import type { EventLog } from '../event-log.js';
import { OwedCommands } from '../outbox/owed-commands.js';

let house: ALog;
let log: EventLog;

beforeAll(async () => {
  house = await aLog();
  log = house.log;
});
afterAll(() => house.close());

describe('append', () => {
  it('an append creates a stream, and reads return what was decided', async () => {
    const stream = aStream();
    const input = anAppend(stream, 0, [{ b: 1, a: 'Nguyễn "Ô"\n', n: 1.5e300 }, { second: true }], {
      nextMoment: '2024-01-01T17:00:00.000Z',
      live: true,
    });
    expect(await log.append(input)).toMatchObject({ kind: 'appended', version: 2 });

    const loaded = await log.load(stream, 0, input.commands[0]?.id);
    expect(loaded.head).toMatchObject({
      register,
      version: 2,
      eventId: input.events[1]?.eventId,
      nextMoment: '2024-01-01T17:00:00.000Z',
      live: true,
      occurredAt: '2023-04-12T05:00:00.000Z',
    });
    expect(loaded.events.map((event) => event.facts)).toEqual([
      { b: 1, a: 'Nguyễn "Ô"\n', n: 1.5e300 },
      { second: true },
    ]);
    expect(loaded.events.map((event) => event.version)).toEqual([1, 2]);
    expect(loaded.command).toEqual({ ...input.commands[0], stream });
    expect(loaded.events[0]).toMatchObject({
      actor: 'someone',
      actorRole: 'appraiser',
      onBehalfOf: null,
      entry: 'live',
      recordedAt: loaded.head?.recordedAt,
    });
    expect(loaded.businessNow >= (loaded.head?.recordedAt ?? 'z')).toBe(true);

    expect((await log.load(stream, 1)).events.map((event) => event.version)).toEqual([2]);
    expect((await log.load(stream, 2)).events).toEqual([]);
    expect(await log.read(stream)).toEqual(loaded.events);
  });

  it('an append stores facts in RFC 8785 form, byte for byte', async () => {
    const stream = aStream();
    await log.append(anAppend(stream, 0, [{ z: 'Ễ\u2028', a: [1e21, 0.000001, -0], m: { b: null, a: '\u0001' } }]));
    const { rows } = await house.pool.query<{ facts: string }>(
      'select facts::text as facts from log.event where stream_id = $1',
      [stream],
    );
    expect(rows[0]?.facts).toBe('{"a":[1e+21,0.000001,0],"m":{"a":"\\u0001","b":null},"z":"Ễ\u2028"}');
  });

  it('a missing stream has no head, and the register’s clock on request', async () => {
    const stream = aStream();
    expect(await log.load(stream, 0)).toMatchObject({ head: null, clock: null, events: [], command: null });
    expect(await log.loadNew(register, stream)).toMatchObject({
      head: null,
      clock: { register, kind: 'system' },
      events: [],
    });
    await expect(log.loadNew('nowhere', stream)).rejects.toBeInstanceOf(UnknownRegister);
  });

  it('a stale version is refused with the version of the stream', async () => {
    const stream = aStream();
    await log.append(anAppend(stream, 0, [{}, {}]));
    expect(await log.append(anAppend(stream, 1))).toEqual({ kind: 'conflict', version: 2 });
    expect(await log.append(anAppend(stream, 0))).toEqual({ kind: 'conflict', version: 2 });
    expect(await log.append(anAppend(aStream(), 3))).toEqual({ kind: 'conflict', version: 0 });
    expect(await log.read(stream)).toHaveLength(2);
  });

  it('a command that was appended before gets its answer, also when others came after it', async () => {
    const stream = aStream();
    const first = anAppend(stream, 0);
    await log.append(first);
    await log.append(anAppend(stream, 1));
    const known = { ...first.commands[0], stream };
    expect(await log.append(first)).toEqual({ kind: 'duplicate', command: known });
    expect(await log.append({ ...first, expectedVersion: 2, events: anAppend(stream, 2).events })).toEqual({
      kind: 'duplicate',
      command: known,
    });
    expect(await log.append({ ...first, stream: aStream(), events: anAppend(stream, 0).events })).toEqual({
      kind: 'duplicate',
      command: known,
    });
    expect(await log.read(stream)).toHaveLength(2);
  });

  it('one of twenty concurrent creators wins', async () => {
    const stream = aStream();
    const answers = await Promise.all(Array.from({ length: 20 }, () => log.append(anAppend(stream, 0))));
    expect(answers.filter((answer) => answer.kind === 'appended')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'conflict' && answer.version === 1)).toHaveLength(19);
    expect(await log.read(stream)).toHaveLength(1);
  });

  it('a command is appended once, however often it is sent concurrently', async () => {
    const stream = aStream();
    const input = anAppend(stream, 0);
    const answers = await Promise.all(Array.from({ length: 12 }, () => log.append(input)));
    expect(answers.map((answer) => answer.kind).toSorted()).toEqual([
      'appended',
      ...Array.from({ length: 11 }, () => 'duplicate'),
    ]);
  });

  it('one of twenty takers gets a claim, and the others learn who holds it', async () => {
    const key = `open:${randomUUID()}`;
    const streams = Array.from({ length: 20 }, aStream);
    const answers = await Promise.all(
      streams.map((stream) => log.append(anAppend(stream, 0, [{}], { take: [`other:${stream}`, key] }))),
    );
    const winner = streams[answers.findIndex((answer) => answer.kind === 'appended')];
    expect(answers.filter((answer) => answer.kind === 'appended')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'claimed')).toEqual(
      Array.from({ length: 19 }, () => ({ kind: 'claimed', key, holder: winner })),
    );
    expect(await log.claimsHeld(register, [key, 'nobody'])).toEqual(new Map([[key, winner]]));
    // The losers leave nothing behind: neither stream nor event nor their other claims.
    const heads = await Promise.all(streams.map((stream) => log.load(stream, 0)));
    expect(heads.filter((loaded) => loaded.head !== null)).toHaveLength(1);
    expect(
      (
        await log.claimsHeld(
          register,
          streams.map((stream) => `other:${stream}`),
        )
      ).size,
    ).toBe(1);
  });

  it('a released claim goes to the next taker, and registers have separate claims', async () => {
    const key = `open:${randomUUID()}`;
    const [one, two] = [aStream(), aStream()];
    await log.append(anAppend(one, 0, [{}], { take: [key] }));
    expect(await log.append(anAppend(one, 1, [{}], { take: [key] }))).toMatchObject({ kind: 'appended' });
    expect(await log.append(anAppend(two, 0, [{}], { release: [key], take: [key] }))).toMatchObject({
      kind: 'claimed',
      holder: one,
    });
    await new Clocks(house.pool).create('elsewhere', { kind: 'system' });
    expect(await log.append(anAppend(aStream(), 0, [{}], { take: [key], register: 'elsewhere' }))).toMatchObject({
      kind: 'appended',
    });
    await log.append(anAppend(one, 2, [{}], { release: [key] }));
    expect(await log.append(anAppend(two, 0, [{}], { take: [key] }))).toMatchObject({ kind: 'appended' });
  });

  it('an event is never recorded before its stream’s head nor before its own occurrence', async () => {
    const stream = aStream();
    const ahead = momentAt(Date.now() + 3_600_000);
    expect(await log.append(anAppend(stream, 0, [{}], { occurredAt: ahead }))).toMatchObject({ recordedAt: ahead });
    expect(await log.append(anAppend(stream, 1, [{}], { occurredAt: ahead }))).toMatchObject({ recordedAt: ahead });
    expect((await log.load(stream, 2)).businessNow).toBe(ahead);
  });

  it('misuse throws and writes nothing', async () => {
    const stream = aStream();
    await expect(log.append(anAppend(stream, 0, [{}], { register: 'nowhere' }))).rejects.toBeInstanceOf(
      UnknownRegister,
    );
    await expect(log.append(anAppend(stream, 0, []))).rejects.toBeInstanceOf(RangeError);
    await log.append(anAppend(stream, 0));
    await expect(
      log.append(anAppend(stream, 1, [{}], { occurredAt: '2023-04-11T05:00:00.000Z' })),
    ).rejects.toBeInstanceOf(OccurredBackwards);
    await expect(log.append(anAppend(stream, 1, [{}], { register: 'installation' }))).rejects.toBeInstanceOf(
      UnknownRegister,
    );
    expect(await log.read(stream)).toHaveLength(1);
  });

  it('the reference version rises only on request', async () => {
    const stream = aStream();
    await log.append(anAppend(stream, 0));
    const before = (await log.load(stream)).referenceVersion;
    await log.append(anAppend(stream, 1));
    expect((await log.load(stream)).referenceVersion).toBe(before);
    await log.append(anAppend(stream, 2, [{}], { touchesReference: true }));
    expect((await log.load(stream)).referenceVersion).toBe(before + 1);
  });

  it('an outbox command is kept until it is answered', async () => {
    const owed = new OwedCommands(house.pool);
    const [source, target] = [aStream(), aStream()];
    const input = anAppend(source, 0);
    const cause = input.events[0]?.eventId ?? '';
    const id = randomUUID();
    await log.append({ ...input, owed: [{ id, target, command: { type: 'merge', input: { b: 1, a: 2 } }, cause }] });
    expect(await owed.unanswered(100, register)).toEqual([
      { id, register, cause, source, target, command: { type: 'merge', input: { b: 1, a: 2 } }, attempts: 0 },
    ]);
    await owed.attempted(id);
    expect((await owed.unanswered())[0]?.attempts).toBe(1);
    await owed.answer(id, { kind: 'done' });
    expect(await owed.unanswered()).toEqual([]);
  });

  it('case numbers count per register and year, and none is given twice', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => log.nextCaseNumber(register, 2023)));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await log.nextCaseNumber(register, 2024)).toBe(1);
  });
});
