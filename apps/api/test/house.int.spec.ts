import { openPool } from '@vinhdanh/event-log';
import { startTemporal, type RunningTemporal } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './client.js';
import { castOver, installCast, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const uiUrl = 'http://127.0.0.1:8233';
let temporal: RunningTemporal;
let installation: Installation;
let projector: App;
let worker: App;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  temporal = await startTemporal();
  ({ installation, admin, cast } = await installCast({
    settings: { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_UI_URL: uiUrl },
  }));
  [projector, worker] = await Promise.all([
    startApp('projector', installation.env),
    startApp('worker', installation.env),
  ]);
});
afterAll(async () => {
  await worker.end();
  await projector.end();
  await installation.close();
  await temporal.stop();
});

const act = (who: keyof Cast['clients'], id: string, body: unknown) =>
  cast.clients[who].post(`/api/nominations/${id}/commands`, body);
const ready = async () => (await admin.get('/health/ready')).shown;

describe('lists', () => {
  it('lists show one’s own write after waiting for it, to readers of its unit', async () => {
    const { id, version } = await cast.refer();
    const after = `after=nomination:${id}@${version}`;
    const list = await cast.clients.officer.get(
      `/api/nominations?register=${cast.register}&stage=discovery&q=pi nang thi vi du&${after}`,
    );
    expect(list.shown.items.find((item) => item.id === id)).toMatchObject({
      subject: { name: 'Pi Năng Thị Ví Dụ' },
      unit: '22792',
      due: '2023-04-19',
      overdue: false,
      version,
    });
    const work = await cast.clients.officer.get(`/api/work?register=${cast.register}&mine=true&${after}`);
    expect(work.shown.items.find((item) => item.caseId === id)).toMatchObject({
      action: 'start-verify',
      role: 'unit-officer',
    });
    const other = await cast.clients.head.get(`/api/work?register=${cast.register}&mine=true&${after}`);
    expect(other.shown.items.filter((item) => item.caseId === id)).toEqual([]);
    const stranger = await cast.clients.stranger.get(`/api/nominations?register=${cast.register}&${after}`);
    expect(stranger.shown.items).toEqual([]);
    // an author finds the case in every unit
    const referrer = await cast.clients.referrer.get(`/api/nominations?register=${cast.register}&${after}`);
    expect(referrer.shown.items.map((item) => item.id)).toEqual([id]);
    expect((await admin.get(`/api/nominations?register=${cast.register}`)).body).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  it('lists come in pages that neither skip nor repeat', async () => {
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push(await cast.refer());
    const last = made.at(-1);
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await cast.clients.auditor.get(
        `/api/nominations?register=${cast.register}&limit=2&after=nomination:${last?.id}@${last?.version}${cursor}`,
      );
      expect(page.shown.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.shown.items.map((item) => item.id));
      cursor = page.shown.next === null ? '' : `&cursor=${page.shown.next}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 5)).toEqual(made.map(({ id }) => id).toReversed());
    expect(
      (await cast.clients.auditor.get(`/api/nominations?register=${cast.register}&cursor=made-up`)).body,
    ).toMatchObject({
      status: 422,
      code: 'malformed-cursor',
    });
    expect(
      (await cast.clients.auditor.get(`/api/nominations?register=${cast.register}&after=yesterday`)).body,
    ).toMatchObject({
      status: 422,
      code: 'invalid-input',
    });
  });
});

describe('live changes', () => {
  it('live changes reach readers of their units, and nobody else', async () => {
    const heard = await Promise.all([listen(cast.clients.officer), listen(cast.clients.stranger)]);
    const { id, version } = await cast.refer();
    await expect
      .poll(() => heard[0].text(), { timeout: 5000 })
      .toContain(`event: case\ndata: {"caseId":"${id}","version":${version},`);
    await admin.post(`/api/registers/${cast.register}/clock/run`, { speed: 1 });
    await admin.post(`/api/registers/${cast.register}/clock/hold`, {});
    await expect.poll(() => heard[1].text(), { timeout: 5000 }).toContain('event: clock');
    expect(heard[1].text()).not.toContain(id);
    heard.forEach((each) => each.stop());
  });
});

describe('the workflow of a case', () => {
  it('the workflow of a case answers its query, and shows how far it has followed', async () => {
    const { id, version } = await cast.refer();
    await expect
      .poll(async () => (await cast.clients.officer.get(`/api/nominations/${id}/workflow`)).shown.workflow, {
        timeout: 20_000,
      })
      .not.toBeNull();
    await expect
      .poll(async () => (await cast.clients.officer.get(`/api/nominations/${id}/workflow`)).shown.follow.health, {
        timeout: 20_000,
      })
      .toBe('level');
    const { body } = await cast.clients.officer.get(`/api/nominations/${id}/workflow`);
    expect(body).toMatchObject({
      reason: null,
      run: { workflowId: `nomination:${id}`, type: 'discovery', status: 'RUNNING' },
      workflow: { stage: 'discovery' },
      follow: { logVersion: version, seenVersion: version, lag: 0 },
    });
    const table = await admin.get(`/api/workflows?register=${cast.register}&health=level&limit=200`);
    expect(table.shown.items).toContainEqual(expect.objectContaining({ caseId: id, seenVersion: version }));
    expect((await cast.clients.officer.get(`/api/workflows?register=${cast.register}`)).body).toMatchObject({
      status: 403,
      code: 'administrator-only',
    });
  });
});

describe('a simulated clock', () => {
  it('a simulated clock advances from due moment to due moment; each due act falls on its day', async () => {
    const other = await castOver(installation.api.url, admin, '2023-04-12T01:00:00.000Z');
    const { id } = await other.refer();
    const path = `/api/registers/${other.register}/clock`;
    const answer = await admin.post(`${path}/advance`, { to: '2023-04-20T05:00:00.000Z' });
    expect(answer.body).toMatchObject({ now: '2023-04-20T05:00:00.000Z', kind: 'simulated', held: true });
    expect(answer.shown.steps).toBeGreaterThanOrEqual(4);
    const { body, shown: view } = await other.clients.officer.get(`/api/nominations/${id}`);
    expect(body).toMatchObject({ overdue: ['verification'], escalatedTo: 'head' });
    const engine = (await other.clients.officer.get(`/api/nominations/${id}/timeline`)).shown.items.filter(
      (event) => event.actor === 'system',
    );
    expect(engine.map((event) => `${event.occurredAt} ${event.type}`)).toEqual([
      '2023-04-17T01:00:00.000Z DeadlineWarned',
      '2023-04-18T01:00:00.000Z DeadlineWarned',
      '2023-04-18T17:00:00.000Z DeadlineFellDue',
      '2023-04-19T17:00:00.000Z DeadlineWentOverdue',
      '2023-04-19T17:00:00.000Z Escalated',
    ]);
    for (const event of engine) expect(event.recordedAt).toBe(event.occurredAt);
    const { follow } = (await other.clients.officer.get(`/api/nominations/${id}/workflow`)).shown;
    expect(follow).toMatchObject({ logVersion: view.version, seenVersion: view.version, health: 'level' });

    expect((await admin.post(`${path}/advance`, { to: '2023-04-19T05:00:00.000Z' })).body).toMatchObject({
      status: 409,
      code: 'clock-never-goes-back',
    });
    expect(
      (await other.clients.officer.post(`${path}/advance`, { to: '2023-05-01T05:00:00.000Z' })).body,
    ).toMatchObject({
      status: 403,
      code: 'administrator-only',
    });
    const both = await Promise.all([
      admin.post(`${path}/advance`, { to: '2023-05-01T05:00:00.000Z' }),
      other.clients.keeper.post(`${path}/advance`, { to: '2023-05-02T05:00:00.000Z' }),
    ]);
    expect(both.map((each) => each.status)).toContain(200);
    expect((await admin.get(path)).shown.now >= '2023-05-01T05:00:00.000Z').toBe(true);
  });

  it('a simulated clock runs at a speed and is held again; the system clock is read-only', async () => {
    const other = await castOver(installation.api.url, admin, '2023-04-12T01:00:00.000Z');
    const path = `/api/registers/${other.register}/clock`;
    expect((await admin.post(`${path}/run`, { speed: '1d/s' })).body).toMatchObject({ held: false, speed: 86_400 });
    await expect.poll(async () => (await admin.get(path)).shown.now > '2023-04-14', { timeout: 15_000 }).toBe(true);
    const held = (await admin.post(`${path}/hold`, {})).shown;
    expect(held.held).toBe(true);
    expect((await admin.get(path)).shown.now).toBe(held.now);
    expect((await admin.post(`${path}/run`, { speed: 'fast' })).body).toMatchObject({
      status: 422,
      code: 'invalid-input',
    });
    const real = await castOver(installation.api.url, admin, null);
    for (const [step, body] of [
      ['hold', {}],
      ['run', { speed: 2 }],
      ['advance', { to: '2030-01-01T00:00:00.000Z' }],
    ] as const) {
      expect((await admin.post(`/api/registers/${real.register}/clock/${step}`, body)).body).toMatchObject({
        status: 409,
        code: 'clock-not-simulated',
      });
    }
  });
});

describe('the codec endpoint', () => {
  it('the codec endpoint decrypts workflow payloads for administrators at Temporal’s page alone', async () => {
    const payload = {
      metadata: { encoding: Buffer.from('json/plain').toString('base64') },
      data: Buffer.from('{"caseId":"x"}').toString('base64'),
    };
    const at = { origin: uiUrl };
    const encoded = await admin.send('/api/codec/encode', {
      method: 'POST',
      body: { payloads: [payload] },
      headers: at,
    });
    expect(Buffer.from(encoded.shown.payloads[0].metadata.encoding, 'base64').toString()).toBe('binary/encrypted');
    expect(encoded.headers.get('access-control-allow-origin')).toBe(uiUrl);
    // Temporal's page has no CSRF token
    const page = admin.with(null);
    const decoded = await page.send('/api/codec/decode', { method: 'POST', body: encoded.body, headers: at });
    expect(decoded.body).toEqual({ payloads: [payload] });
    expect(
      (
        await page.send('/api/codec/decode', {
          method: 'POST',
          body: encoded.body,
          headers: { origin: 'http://evil.example' },
        })
      ).body,
    ).toMatchObject({
      status: 403,
      code: 'cross-site',
    });
    expect(
      (await cast.clients.officer.send('/api/codec/decode', { method: 'POST', body: encoded.body, headers: at })).body,
    ).toMatchObject({
      status: 403,
      code: 'installation-administrator-only',
    });
    expect(
      (await cast.clients.keeper.send('/api/codec/decode', { method: 'POST', body: encoded.body, headers: at })).body,
    ).toMatchObject({ status: 403, code: 'installation-administrator-only' });
    expect((await admin.send('/api/codec/decode', { method: 'POST', body: encoded.body, headers: at })).status).toBe(
      200,
    );
    const tampered = {
      payloads: [
        {
          ...encoded.shown.payloads[0],
          data: Buffer.from('0123456789012345678901234567890123456789').toString('base64'),
        },
      ],
    };
    expect((await admin.send('/api/codec/decode', { method: 'POST', body: tampered, headers: at })).body).toMatchObject(
      {
        status: 422,
        code: 'payload-not-decodable',
      },
    );
    const preflight = await page.send('/api/codec/decode', {
      method: 'OPTIONS',
      headers: { ...at, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-credentials')]).toEqual([204, 'true']);
  });
});

describe('health', () => {
  it('health is ok with all parts and degrades without a worker or Temporal, while commands continue', async () => {
    await expect.poll(async () => (await ready()).status, { timeout: 20_000 }).toBe('ok');
    const { id: measured } = await cast.refer();
    expect((await act('officer', measured, { type: 'start-verify' })).status).toBe(200);
    const metrics = String((await admin.get('/metrics')).body);
    expect(metrics).toMatch(/^vinhdanh_temporal_up 1$/m);
    expect(metrics).toMatch(/^vinhdanh_commands_total\{command="refer",outcome="done"\} \d+$/m);
    const series = 'method="POST",route="/api/nominations/:id/commands",le="+Inf"';
    const name = 'vinhdanh_http_request_duration_seconds_bucket';
    const requests = metrics.split('\n').find((line) => line.startsWith(`${name}{${series}} `));
    expect(requests).toMatch(/ [1-9]\d*$/);

    const { id } = await cast.refer();
    await temporal.stop();
    await expect.poll(async () => (await ready()).parts.temporal.status, { timeout: 20_000 }).toBe('down');
    const answer = await admin.get('/health/ready');
    expect([
      answer.status,
      answer.shown.status,
      answer.shown.parts.worker.status,
      answer.shown.parts.postgresql.status,
    ]).toEqual([200, 'degraded', 'down', 'ok']);
    expect((await act('officer', id, { type: 'start-verify' })).body).toMatchObject({
      case: { substate: 'verifying' },
    });
    const shown = await cast.clients.officer.get(`/api/nominations/${id}/workflow`);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({
      workflow: null,
      reason: { en: expect.stringContaining('Temporal does not answer') },
      follow: { lag: expect.any(Number) },
    });
    expect(shown.shown.follow.lag).toBeGreaterThanOrEqual(1);

    const pool = openPool(installation.database.ownerUrl);
    const before = (await admin.get(`/api/registers/${cast.register}/clock`)).shown.now;
    const stuck = await admin.post(`/api/registers/${cast.register}/clock/advance`, { to: '2023-06-30T05:00:00.000Z' });
    expect(stuck.body).toMatchObject({ status: 504, code: 'clock-not-level' });
    expect(stuck.shown.fact?.laggards.map((laggard) => laggard.id)).toContain(id);
    expect((await admin.get(`/api/registers/${cast.register}/clock`)).shown.now).toBe(before);
    await pool.end();
  });
});

async function listen(client: Client): Promise<{ text: () => string; stop: () => void }> {
  const controller = new AbortController();
  const response = await fetch(`${client.url}/api/stream?register=${cast.register}`, {
    headers: { cookie: client.cookie ?? '' },
    signal: controller.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let heard = '';
  void (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of response.body ?? []) heard += decoder.decode(bytes, { stream: true });
  })().catch(() => {});
  await expect.poll(() => heard).toContain(': open');
  return { text: () => heard, stop: () => controller.abort() };
}
