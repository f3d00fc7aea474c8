import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { openPool } from '@vinhdanh/event-log';
import { startTemporal, type RunningTemporal } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codecOf } from '@vinhdanh/workflows/codec';
import type { Client as ApiClient } from './client.js';
import { codecKeys, installCast, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Room = z.object({
  caseNumber: z.string(),
  log: z.object({ version: z.int() }),
  follow: z.object({ seenVersion: z.int(), health: z.string() }),
  temporal: z.object({
    answers: z.boolean(),
    run: z.object({ runId: z.string(), type: z.string(), status: z.string() }).nullable(),
    runs: z.array(z.object({ runId: z.string() })),
    pending: z.array(
      z.object({
        type: z.string(),
        attempt: z.int(),
        lastFailure: z.string().nullable(),
        nextAttemptAt: z.string().nullable(),
      }),
    ),
  }),
  effects: z.array(z.object({ key: z.string(), status: z.string(), attempts: z.int() })),
  projections: z.array(z.object({ name: z.string(), shows: z.boolean() })),
  acts: z.array(z.object({ act: z.string(), reason: z.string(), name: z.string() })),
});
const Repaired = z.object({
  repeated: z.boolean(),
  dryRun: z.boolean(),
  run: z.object({ runId: z.string() }).nullable(),
  effects: z.object({ performed: z.int(), open: z.int() }),
});
/** The end of a run as Temporal stores it, and its details as the codec decrypts them. */
async function endOf(caseId: string, runId: string): Promise<{ plain: string; details: string }> {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const handle = new Client({ connection }).workflow.getHandle(`nomination:${caseId}`, runId);
    const last = (await handle.fetchHistory()).events?.at(-1)?.workflowExecutionTerminatedEventAttributes;
    const opened = await codecOf(codecKeys).decode(last?.details?.payloads ?? []);
    const details = opened.map(({ data }) => z.string().parse(JSON.parse(Buffer.from(data ?? []).toString('utf8'))));
    return { plain: JSON.stringify(last), details: details.join('\n') };
  } finally {
    await connection.close();
  }
}

const Parts = z.object({ status: z.string(), parts: z.object({ worker: z.looseObject({ status: z.string() }) }) });

let temporal: RunningTemporal;
let installation: Installation;
let projector: App;
let worker: App;
let admin: ApiClient;
let cast: Cast;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  temporal = await startTemporal();
  ({ installation, admin, cast } = await installCast({ settings: { TEMPORAL_ADDRESS: temporal.address } }));
  pool = openPool(installation.database.ownerUrl);
  [projector, worker] = await Promise.all([
    startApp('projector', installation.env),
    startApp('worker', installation.env),
  ]);
}, 60_000);
afterAll(async () => {
  await worker.end();
  await projector.end();
  await pool.end();
  await installation.close();
  await temporal.stop();
});

const room = async (id: string) => Room.parse((await cast.clients.keeper.get(`/api/administration/cases/${id}`)).body);
const level = (id: string) =>
  expect.poll(async () => (await room(id)).follow.health, { timeout: 30_000, interval: 200 }).toBe('level');
const groups = async (filter = '') =>
  (await cast.clients.keeper.get(`/api/administration/workflows?register=${cast.register}${filter}`)).body;

describe('the engine room of one case', () => {
  it('the engine state of a case is for administrators of its register', async () => {
    const { id } = await cast.refer();
    expect((await cast.clients.appraiser.get(`/api/administration/cases/${id}`)).body).toMatchObject({
      status: 403,
      code: 'administrator-only',
    });
    expect((await cast.clients.keeper.get(`/api/administration/cases/${randomUUID()}`)).body).toMatchObject({
      status: 404,
    });
    expect(
      (await cast.clients.officer.post(`/api/administration/cases/${id}/restart`, { reason: 'x' })).body,
    ).toMatchObject({ status: 403 });
    expect((await cast.clients.keeper.post(`/api/administration/cases/${id}/restart`, {})).body).toMatchObject({
      status: 422,
    });
  });

  it('only administrators find the engine state of a case by its number, in upper or lower case', async () => {
    const { id } = await cast.refer();
    await level(id);
    const { caseNumber } = z
      .object({ caseNumber: z.string() })
      .parse((await cast.clients.keeper.get(`/api/administration/cases/${id}`)).body);
    const find = (number: string) => `/api/administration/cases?register=${cast.register}&number=${number}`;
    expect((await cast.clients.keeper.get(find(caseNumber.toLowerCase()))).body).toEqual({
      items: [{ caseId: id, caseNumber }],
    });
    expect((await cast.clients.keeper.get(find('NT-1900-00001'))).body).toEqual({ items: [] });
    expect((await cast.clients.appraiser.get(find(caseNumber))).body).toMatchObject({
      status: 403,
      code: 'administrator-only',
    });
  });

  it('the engine state of a case shows log, run and read models side by side', async () => {
    const { id } = await cast.refer();
    await level(id);
    const shown = await room(id);
    expect(shown.temporal).toMatchObject({ answers: true, run: { type: 'discovery', status: 'RUNNING' } });
    expect(shown.follow.seenVersion).toBe(shown.log.version);
    expect(shown.projections.find(({ name }) => name === 'nomination')).toMatchObject({ shows: true });
  });

  it('a restart is announced first, happens once, is recorded, and repeats no effect', async () => {
    const { id } = await cast.refer();
    await cast.clients.officer.post(`/api/nominations/${id}/commands`, {
      type: 'decline',
      input: { reason: 'Chưa đủ căn cứ' },
    });
    await expect
      .poll(async () => (await room(id)).effects.map(({ status }) => status), { timeout: 30_000, interval: 200 })
      .toEqual(['performed']);
    const open = await cast.refer();
    await level(open.id);
    const before = await room(open.id);
    const dry = await cast.clients.keeper.post(`/api/administration/cases/${open.id}/restart?dryRun=true`, {
      reason: 'Thử',
    });
    expect(dry.body).toMatchObject({ dryRun: true, run: { runId: before.temporal.run?.runId }, record: null });
    expect((await room(open.id)).temporal.run?.runId).toBe(before.temporal.run?.runId);

    const key = { 'idempotency-key': randomUUID() };
    const restart = (caseId: string) =>
      cast.clients.keeper.post(`/api/administration/cases/${caseId}/restart`, { reason: 'Quy trình đứng yên' }, key);
    expect(Repaired.parse((await restart(open.id)).body)).toMatchObject({
      repeated: false,
      dryRun: false,
      run: { runId: before.temporal.run?.runId },
    });
    await expect
      .poll(async () => (await room(open.id)).temporal.run, { timeout: 30_000, interval: 200 })
      .toMatchObject({ status: 'RUNNING', runId: expect.not.stringMatching(String(before.temporal.run?.runId)) });
    await level(open.id);
    const after = await room(open.id);
    expect(Repaired.parse((await restart(open.id)).body).repeated).toBe(true);
    expect((await room(open.id)).temporal.run?.runId).toBe(after.temporal.run?.runId);
    expect(after.acts).toMatchObject([{ act: 'restart', reason: 'Quy trình đứng yên', name: 'Người keeper' }]);
    expect(after.log.version).toBe(before.log.version);
    const end = await endOf(open.id, String(before.temporal.run?.runId));
    expect(end.plain).toContain('"reason":"repair"');
    expect(end.plain).not.toMatch(/đứng yên|keeper/);
    expect(end.details).toBe('Người keeper: Quy trình đứng yên');

    // a case whose notice was sent: after a restart it is not sent a second time
    expect(Repaired.parse((await restart(id)).body).effects).toEqual({ performed: 1, open: 0 });
    await level(id);
    const { rows } = await pool.query<{ sent: number }>(
      `select count(*)::int as sent from log.event where stream_id = $1 and type = 'EffectPerformed'`,
      [`effects:${id}`],
    );
    expect(rows).toEqual([{ sent: 1 }]);
  });

  it('a poke frees a stuck case, which is listed as stuck until then', async () => {
    const { id } = await cast.refer();
    await level(id);
    await pool.query('update ops.follow set stuck = true, seen = 1, attempts = 500 where case_id = $1', [id]);
    expect(await groups('&group=stuck')).toMatchObject({
      groups: expect.arrayContaining([expect.objectContaining({ group: 'stuck', cases: 1 })]),
      items: [{ caseId: id, faults: expect.arrayContaining(['stuck']) }],
    });
    expect(
      (await cast.clients.keeper.post(`/api/administration/cases/${id}/poke`, { reason: 'Gọi lại' })).body,
    ).toMatchObject({
      act: 'poke',
      repeated: false,
    });
    await level(id);
    expect(await groups('&group=stuck')).toMatchObject({ items: [] });
    expect((await room(id)).acts).toMatchObject([{ act: 'poke' }]);
  });

  it('a failing activity is shown with its last failure and its next attempt', async () => {
    const { id } = await cast.refer();
    await level(id);
    await pool.query(
      `create function public.refuse() returns trigger
        language plpgsql as $$ begin raise exception 'broken on purpose'; end $$`,
    );
    await pool.query(
      `create trigger broken before insert on ops.effect_lease
        for each row when (new.case_id = '${id}') execute function public.refuse()`,
    );
    await cast.clients.officer.post(`/api/nominations/${id}/commands`, {
      type: 'decline',
      input: { reason: 'Chưa đủ căn cứ' },
    });
    await expect
      .poll(async () => (await room(id)).temporal.pending, { timeout: 30_000, interval: 200 })
      .toMatchObject([
        {
          type: 'performEffect',
          lastFailure: expect.stringContaining('broken on purpose'),
          nextAttemptAt: expect.any(String),
        },
      ]);
    expect((await room(id)).effects).toMatchObject([{ status: expect.stringMatching(/^(owed|failed)$/) }]);
    await pool.query('drop trigger broken on ops.effect_lease');
    await expect
      .poll(async () => (await room(id)).effects, { timeout: 30_000, interval: 200 })
      .toMatchObject([{ status: 'performed' }]);
  });
});

describe('health', () => {
  it('health shows administrators the parts and their history', async () => {
    expect((await cast.clients.keeper.get(`/api/administration/health?register=${cast.register}`)).body).toMatchObject({
      parts: { postgresql: { status: 'ok' }, temporal: { status: 'ok' }, worker: { status: 'ok' } },
      history: expect.arrayContaining([expect.objectContaining({ temporal: true, worker: true })]),
    });
    expect((await admin.get('/api/administration/health')).status).toBe(200);
    expect((await cast.clients.keeper.get('/api/administration/health')).body).toMatchObject({
      code: 'installation-administrator-only',
    });
    expect((await cast.clients.officer.get(`/api/administration/health?register=${cast.register}`)).body).toMatchObject(
      { code: 'administrator-only' },
    );
  });

  it('health counts a killed worker as gone within ten seconds, and the next one at once', async () => {
    const standing = async () => Parts.parse((await admin.get('/health/ready')).body);
    await expect.poll(standing, { timeout: 5000 }).toMatchObject({ status: 'ok', parts: { worker: { status: 'ok' } } });
    await worker.end('SIGKILL');
    await expect.poll(standing, { timeout: 12_000, interval: 200 }).toMatchObject({
      status: 'degraded',
      parts: { worker: { status: 'down', workflowPollers: expect.any(Number) } },
    });
    worker = await startApp('worker', installation.env);
    await expect.poll(standing, { timeout: 5000 }).toMatchObject({ status: 'ok' });
  }, 60_000);
});
