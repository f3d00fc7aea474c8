import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { streamId } from '@vinhdanh/contracts';
import { aLog, anAppend, freePorts, type ALog } from '@vinhdanh/testkit';
import { ProjectionWaiter } from '@vinhdanh/projections';
import { Wakeups } from '@vinhdanh/event-log';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProjectorProcess } from './projector-process.spec.js';

let world: ALog;
let projected: Wakeups;
let waiter: ProjectionWaiter;
let ports: number[];
let started: ProjectorProcess[] = [];

beforeAll(async () => {
  world = await aLog();
  projected = new Wakeups(world.pool, 'projected');
  waiter = new ProjectionWaiter(world.pool, projected);
});
afterAll(async () => {
  await projected.close();
  await world.close();
});
beforeEach(async () => {
  ports = await freePorts(2);
});
afterEach(async () => {
  await Promise.all(started.map((each) => each.end('SIGKILL')));
  started = [];
});

async function start(port = 0): Promise<ProjectorProcess> {
  const app = await ProjectorProcess.start({
    DATABASE_URL: world.appUrl,
    // nobody listens there: projecting does not depend on Temporal
    TEMPORAL_ADDRESS: '127.0.0.1:9',
    CODEC_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    HEALTH_PORT: String(port),
  });
  started.push(app);
  return app;
}

/** Writes an event and waits until the audit shows it. @returns milliseconds */
async function shown(ms = 10_000): Promise<number> {
  const stream = streamId('nomination', randomUUID());
  const append = anAppend(stream, 0, [{}]);
  const began = performance.now();
  await world.log.append({
    ...append,
    events: append.events.map((event) => ({ ...event, type: 'VerificationStarted' })),
  });
  expect(await waiter.waitFor({ stream, version: 1 }, ms, ['audit'])).toBe(true);
  return performance.now() - began;
}

const role = async (port: number | undefined): Promise<string> => {
  const answer: unknown = await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json();
  return typeof answer === 'object' && answer !== null && 'role' in answer ? String(answer.role) : 'none';
};

test('when the active projector is killed, the standby shows new events within 5 s', async () => {
  const active = await start(ports[0]);
  await start(ports[1]);
  expect([await role(ports[0]), await role(ports[1])]).toEqual(['active', 'standby']);
  await shown();
  await active.end('SIGKILL');
  expect(await shown()).toBeLessThan(5000);
  expect(await role(ports[1])).toBe('active');
});

test('a standby takes over from a frozen projector, which resumes as standby', async () => {
  const active = await start(ports[0]);
  await start(ports[1]);
  await shown();
  active.freeze(true);
  expect(await shown()).toBeLessThan(5000);
  active.freeze(false);
  await expect.poll(() => role(ports[0]), { timeout: 5000 }).toBe('standby');
  await shown();
});

test('a projector that is asked to stop hands over at once', async () => {
  const active = await start(ports[0]);
  await start(ports[1]);
  await shown();
  expect(await active.end('SIGTERM')).toBe(0);
  expect(await shown()).toBeLessThan(1500);
});

test('broken connections are replaced during work', async () => {
  const app = await start(ports[0]);
  for (let round = 0; round < 5; round += 1) {
    const showing = Promise.all(Array.from({ length: 10 }, () => shown()));
    const { rows } = await world.owner.query<{ ended: boolean }>(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity
        where application_name ~ '^(projector|wakeups)' and datname = current_database()`,
    );
    expect(rows.length).toBeGreaterThan(0);
    await showing;
    expect(app.running).toBe(true);
  }
  await shown();
});

test('own writes are shown without a sleep on the way, as the metrics show', async () => {
  await start(ports[0]);
  await shown();
  const times: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    times.push(await shown());
    await sleep(5);
  }
  const sorted = times.sort((a, b) => a - b);
  // a poll of 250 ms on the way would show in the median
  expect(sorted[20]).toBeLessThan(200);
  const metrics = await (await fetch(`http://127.0.0.1:${ports[0]}/metrics`)).text();
  expect(metrics).toMatch(/vinhdanh_projector_active 1/u);
  expect(metrics).toMatch(/vinhdanh_sequenced_events_total [1-9]/u);
  expect(metrics).toMatch(/vinhdanh_projected_events_total\{projection="audit"\} [1-9]/u);
  expect(metrics).toMatch(/vinhdanh_projection_lag_events\{projection="audit"\} 0/u);
});
