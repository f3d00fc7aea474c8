import { randomUUID } from 'node:crypto';
import { streamId } from '@vinhdanh/contracts';
import { Wakeups } from '@vinhdanh/event-log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listNominations, parseAfter, ProjectionWaiter } from './index.js';
import { projectedRegister, type ProjectedRegister } from './projected-register.spec.js';

let world: ProjectedRegister;
let projected: Wakeups;
let waiter: ProjectionWaiter;
beforeAll(async () => {
  world = await projectedRegister();
  projected = new Wakeups(world.pool, 'projected');
  waiter = new ProjectionWaiter(world.pool, projected);
});
afterAll(async () => {
  await projected.close();
  await world.close();
});

test('a list shows an event after waiting for it, and not before', async () => {
  const id = await world.refer('Người Chờ');
  const after = { stream: streamId('nomination', id), version: 2 };
  const shown = { yet: false };
  const waiting = waiter.waitFor(after, 10_000).then((has) => {
    shown.yet = true;
    return has;
  });
  expect(await waiter.waitFor(after, 300)).toBe(false);
  expect(shown.yet).toBe(false);
  await world.project();
  projected.notify();
  expect(await waiting).toBe(true);
  expect(
    (await listNominations(world.pool, { register: world.register, units: 'all' })).items.map((item) => item.id),
  ).toEqual([id]);
});

test('a lost wake-up costs at most a poll of 250 ms', async () => {
  const id = await world.refer('Người Không Được Báo');
  const waiting = waiter.waitFor({ stream: streamId('nomination', id), version: 1 }, 10_000);
  await world.project();
  const began = performance.now();
  expect(await waiting).toBe(true);
  expect(performance.now() - began).toBeLessThan(1000);
});

test('many requests wait at once, each for its own event', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, (_, index) => world.refer(`Người ${index}`)));
  const waiting = Promise.all(
    ids.map((id) =>
      waiter.waitFor({ stream: streamId('nomination', id), version: 2 }, 10_000, ['nomination', 'audit']),
    ),
  );
  await world.project(5);
  projected.notify();
  expect(await waiting).toEqual(ids.map(() => true));
});

test('a missing event is not waited for longer than requested', async () => {
  const began = performance.now();
  expect(await waiter.waitFor({ stream: streamId('nomination', randomUUID()), version: 1 }, 200)).toBe(false);
  expect(performance.now() - began).toBeLessThan(1500);
});

test.each([
  ['nomination:5f0c@7', { stream: 'nomination:5f0c', version: 7 }],
  ['subject:a-b@12', { stream: 'subject:a-b', version: 12 }],
  ['nomination:5f0c', null],
  ['nomination:5f0c@0', null],
  ['planet:mars@1', null],
  ['nomination:@1', null],
  ['nomination:a\u0000b@1', null],
  ['nomination:a\ud800b@1', null],
  ['nomination:x@1; drop table log.event', null],
])('after=%s', (text, read) => {
  expect(parseAfter(text)).toEqual(read);
});
