import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { Loop, Parked } from './loop.js';

const logger = pino({ level: 'silent' });

test('wake-ups during a turn count as one more turn, and turns never overlap', async () => {
  const seen = { turns: 0, at: 0, most: 0 };
  const loop = new Loop(
    'a',
    async () => {
      seen.turns += 1;
      seen.at += 1;
      seen.most = Math.max(seen.most, seen.at);
      await sleep(20);
      seen.at -= 1;
      return false;
    },
    logger,
  );
  for (let wake = 0; wake < 10; wake += 1) loop.wake();
  await sleep(80);
  expect(seen).toEqual({ turns: 2, at: 0, most: 1 });
  await loop.stop();
  loop.wake();
  await sleep(30);
  expect(seen.turns).toBe(2);
});

test('a turn that reports more work is followed by another', async () => {
  let left = 5;
  const loop = new Loop('b', async () => (left -= 1) > 0, logger);
  loop.wake();
  await expect.poll(() => left).toBe(0);
  expect(loop.health()).toMatchObject({ turns: 5, failures: 0, error: null });
  await loop.stop();
});

test('a failed turn is retried after a pause, and wake-ups do not shorten the pause', async () => {
  let tries = 0;
  const loop = new Loop(
    'c',
    async () => {
      tries += 1;
      if (tries < 3) throw new Error('away');
      return false;
    },
    logger,
  );
  loop.wake();
  await sleep(20);
  loop.wake();
  await sleep(20);
  expect(tries).toBe(1);
  expect(loop.health()).toMatchObject({ failures: 1, error: 'away', parked: false });
  await expect.poll(() => tries, { timeout: 2000 }).toBe(3);
  await expect.poll(() => loop.health().error).toBeNull();
  await loop.stop();
});

test('a parked loop is not woken', async () => {
  let tries = 0;
  const loop = new Loop(
    'd',
    async () => {
      tries += 1;
      throw new Parked('upgrade');
    },
    logger,
  );
  loop.wake();
  await sleep(10);
  loop.wake();
  await sleep(250);
  expect(tries).toBe(1);
  expect(loop.health()).toMatchObject({ parked: true, error: 'upgrade' });
  await loop.stop();
});
