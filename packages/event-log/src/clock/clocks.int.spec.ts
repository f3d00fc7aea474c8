import { momentAt, type Moment } from '@vinhdanh/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { aLog, anAppend, aStream, type ALog } from '@vinhdanh/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Clocks } from './clocks.js';
import { SystemClockFixed, UnknownRegister } from '../errors.js';

const from = '2023-03-22T00:00:00.000Z';
const dayPerSecond = 86_400;
let house: ALog;
let clocks: Clocks;
let registers = 0;

beforeAll(async () => {
  house = await aLog();
  clocks = new Clocks(house.pool);
});
afterAll(() => house.close());

async function aClock(): Promise<string> {
  const register = `training-${(registers += 1)}`;
  await clocks.create(register, { kind: 'simulated', from });
  return register;
}

const ms = (moment: Moment): number => Date.parse(moment);

describe('simulated clock', () => {
  it('a simulated clock begins held at its first moment', async () => {
    const register = await aClock();
    expect(await clocks.now(register)).toEqual({
      register,
      kind: 'simulated',
      now: from,
      held: true,
      speed: 1,
      epoch: 0,
      grantedUntil: from,
    });
    await sleep(30);
    expect((await clocks.now(register)).now).toBe(from);
  });

  it('a simulated clock runs at its speed', async () => {
    const register = await aClock();
    const began = performance.now();
    const first = await clocks.run(register, dayPerSecond);
    await sleep(300);
    const later = await clocks.now(register);
    const machine = performance.now() - began;
    const business = ms(later.now) - ms(first.now);
    expect(business).toBeGreaterThanOrEqual(290 * dayPerSecond);
    expect(business).toBeLessThanOrEqual(machine * dayPerSecond);
    expect(later).toMatchObject({ held: false, speed: dayPerSecond });
  });

  it('a simulated clock stops without grants, and continues from its position', async () => {
    const register = await aClock();
    await clocks.run(register, 1000);
    await sleep(2100);
    const stood = await clocks.now(register);
    expect(ms(stood.now) - ms(from)).toBe(2000 * 1000);
    expect(stood.now).toBe(stood.grantedUntil);
    await sleep(400);
    expect((await clocks.now(register)).now).toBe(stood.now);

    await clocks.heartbeat();
    const resumed = await clocks.now(register);
    expect(ms(resumed.now) - ms(stood.now)).toBeLessThan(1500 * 1000);
    await sleep(100);
    expect(ms((await clocks.now(register)).now) - ms(stood.now)).toBeGreaterThanOrEqual(90 * 1000);
  });

  it('a simulated clock keeps running under heartbeats', async () => {
    const register = await aClock();
    await clocks.run(register, 1000);
    for (let beat = 0; beat < 9; beat += 1) {
      await sleep(300);
      expect(await clocks.heartbeat()).toBeGreaterThanOrEqual(1);
    }
    expect(ms((await clocks.now(register)).now) - ms(from)).toBeGreaterThan(2_500_000);
  });

  it('a simulated clock is held within moments', async () => {
    const register = await aClock();
    await clocks.run(register, dayPerSecond);
    await sleep(50);
    const held = await clocks.hold(register);
    expect(held).toMatchObject({ held: true });
    expect(ms(held.now) - ms(from)).toBeLessThan(1500 * dayPerSecond);
    await sleep(50);
    expect((await clocks.now(register)).now).toBe(held.now);
    await clocks.heartbeat();
    expect((await clocks.now(register)).now).toBe(held.now);
    expect(await clocks.hold(register)).toEqual(held);
  });

  it('a simulated clock steps forward, never back', async () => {
    const register = await aClock();
    expect(await clocks.set(register, '2023-04-01T05:00:00.000Z')).toMatchObject({
      now: '2023-04-01T05:00:00.000Z',
      held: true,
    });
    expect(await clocks.set(register, '2023-03-25T05:00:00.000Z')).toMatchObject({ now: '2023-04-01T05:00:00.000Z' });
    await clocks.run(register, 1);
    const stepped = await clocks.set(register, '2024-01-01T00:00:00.000Z');
    expect(stepped).toMatchObject({ held: false, speed: 1 });
    expect(stepped.now.slice(0, 19)).toBe('2024-01-01T00:00:00');
  });

  it('the epoch rises with every step, hold and change of speed, and not otherwise', async () => {
    const register = await aClock();
    const epochs = [(await clocks.now(register)).epoch];
    const note = (reading: { epoch: number }): void => void epochs.push(reading.epoch);
    note(await clocks.set(register, '2023-04-01T00:00:00.000Z'));
    note(await clocks.run(register, 10));
    note(await clocks.run(register, 20));
    note(await clocks.hold(register));
    expect(epochs).toEqual([...new Set(epochs)].toSorted((a, b) => a - b));
    const last = epochs.at(-1);
    await clocks.heartbeat();
    expect(await clocks.hold(register)).toMatchObject({ epoch: last });
    expect(await clocks.set(register, from)).toMatchObject({ epoch: last });
  });

  it('a simulated clock never goes back for any reader, whatever is done to it', async () => {
    const act = fc.oneof(
      fc.constant({ kind: 'hold' as const }),
      fc.record({ kind: fc.constant('run' as const), speed: fc.constantFrom(0.5, 1, 1000, dayPerSecond) }),
      fc.record({ kind: fc.constant('step' as const), days: fc.integer({ min: -5, max: 30 }) }),
      fc.constant({ kind: 'beat' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), async (acts) => {
        const register = await aClock();
        let acting = true;
        const readers = Array.from({ length: 4 }, async () => {
          let last = from;
          let read = 0;
          while (acting) {
            const { now } = await clocks.now(register);
            if (now < last) return `went back from ${last} to ${now}`;
            last = now;
            read += 1;
          }
          return read > 0 ? 'forward' : 'read nothing';
        });
        try {
          for (const each of acts) {
            if (each.kind === 'hold') await clocks.hold(register);
            else if (each.kind === 'run') await clocks.run(register, each.speed);
            else if (each.kind === 'beat') await clocks.heartbeat();
            else await clocks.set(register, momentAt(ms((await clocks.now(register)).now) + each.days * 86_400_000));
          }
        } finally {
          acting = false;
        }
        expect(await Promise.all(readers)).toEqual(['forward', 'forward', 'forward', 'forward']);
      }),
      { numRuns: 12 },
    );
  });

  it('a simulated clock stamps recorded events', async () => {
    const register = await aClock();
    await clocks.set(register, '2023-05-01T05:00:00.000Z');
    const stream = aStream();
    expect(await house.log.append(anAppend(stream, 0, [{}], { register }))).toMatchObject({
      recordedAt: '2023-05-01T05:00:00.000Z',
    });
    expect(await house.log.load(stream)).toMatchObject({
      businessNow: '2023-05-01T05:00:00.000Z',
      clock: { register, kind: 'simulated', held: true },
    });
  });

  it('a clock is created once, and its kind is fixed', async () => {
    const register = await aClock();
    expect(await clocks.create(register, { kind: 'simulated', from: '2030-01-01T00:00:00.000Z' })).toMatchObject({
      now: from,
    });
    await expect(clocks.create(register, { kind: 'system' })).rejects.toBeInstanceOf(SystemClockFixed);
    await expect(clocks.now('nowhere')).rejects.toBeInstanceOf(UnknownRegister);
  });
});

describe('system clock', () => {
  it('the system clock is the machine’s, and nobody sets it', async () => {
    const before = new Date().toISOString();
    const reading = await clocks.now('ninh-thuan');
    expect(reading).toMatchObject({ kind: 'system', held: false, speed: 1, grantedUntil: null });
    expect(reading.now >= before && reading.now <= new Date(Date.now() + 50).toISOString()).toBe(true);
    await expect(clocks.hold('ninh-thuan')).rejects.toBeInstanceOf(SystemClockFixed);
    await expect(clocks.run('ninh-thuan', 2)).rejects.toBeInstanceOf(SystemClockFixed);
    await expect(clocks.set('ninh-thuan', '2030-01-01T00:00:00.000Z')).rejects.toBeInstanceOf(SystemClockFixed);
  });

  it('the system clock appears in the list of all registers', async () => {
    expect((await clocks.registers()).map((clock) => clock.register)).toEqual(
      expect.arrayContaining(['installation', 'ninh-thuan']),
    );
  });
});
