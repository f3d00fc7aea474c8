import { openPool } from '@vinhdanh/event-log';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.js';
import { installCast, password, type Cast, type Installation } from './installation.js';
import { startApp } from './process.js';
import { layWire } from './wire.js';

let installation: Installation;
let cast: Cast;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  ({ installation, cast } = await installCast());
  pool = openPool(installation.database.ownerUrl);
});
afterAll(async () => {
  await pool.end();
  await installation.close();
});

const versionOf = async (id: string): Promise<number> =>
  (await pool.query<{ version: number }>('select version from log.stream where stream_id = $1', [`nomination:${id}`]))
    .rows[0]?.version ?? 0;

describe('the API dies between commit and answer', () => {
  it('when the API dies between commit and answer, a retry at another one gets the first answer', async () => {
    const { id, version } = await cast.refer();
    const database = new URL(installation.env['DATABASE_URL'] ?? '');
    const wire = await layWire({ host: database.hostname, port: Number(database.port) });
    database.hostname = '127.0.0.1';
    database.port = String(wire.port);
    const doomed = await startApp('api', { ...installation.env, DATABASE_URL: database.href, LOG_LEVEL: 'info' });
    const officer = await Client.signedIn(doomed.url, `officer-${cast.register}`, password);
    const key = randomUUID();
    const body = { type: 'start-verify', input: { note: 'Đã gặp trưởng thôn' } };
    wire.cutAnswersTo('log.append');
    const unanswered = officer.post(`/api/nominations/${id}/commands`, body, { 'idempotency-key': key }).then(
      () => 'answered',
      () => 'cut off',
    );
    await expect.poll(() => versionOf(id), { timeout: 10_000 }).toBe(version + 1);
    await doomed.end('SIGKILL');
    expect(await unanswered).toBe('cut off');
    await wire.close();

    const again = await cast.clients.officer.post(`/api/nominations/${id}/commands`, body, { 'idempotency-key': key });
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toMatchObject({
      version: version + 1,
      events: [{ type: 'VerificationStarted' }],
      case: { substate: 'verifying' },
    });
    expect(await versionOf(id)).toBe(version + 1);
  });
});

describe('the process', () => {
  it('on a signal to end the process finishes running requests and exits with 0', async () => {
    const { id } = await cast.refer();
    const api = await startApp('api', { ...installation.env, LOG_LEVEL: 'info' });
    const officer = await Client.signedIn(api.url, `officer-${cast.register}`, password);
    const stream = await fetch(`${api.url}/api/stream?register=${cast.register}`, {
      headers: { cookie: officer.cookie ?? '' },
    });
    // no projector runs here, so this request waits its 10 s
    const waiting = officer.get(`/api/nominations?register=${cast.register}&after=nomination:${id}@2`);
    await officer.get(`/api/nominations/${id}`);
    const code = api.end('SIGTERM');
    expect((await waiting).body).toMatchObject({ status: 503, code: 'not-yet-visible' });
    expect(await code).toBe(0);
    expect(await stream.text()).toContain(': open');
    const requests = api.lines.filter((line) => line.includes('"msg":"request"'));
    expect(requests.length).toBeGreaterThanOrEqual(3);
    const logged = api.lines.join('\n');
    expect(logged).toContain(`"case":"${id}"`);
    for (const secret of [officer.csrf, officer.cookie?.split('=')[1], 'Ví Dụ', password, `officer-${cast.register}`])
      expect(logged).not.toContain(secret);
  });

  it('the process says what is wrong with its settings, and exits with 78', async () => {
    await expect(startApp('api', { DATABASE_URL: 'mysql://x' })).rejects.toThrow(
      /ended with 78:[^]*DATABASE_URL[^]*CODEC_KEYS/,
    );
    await expect(startApp('api', { ...installation.env, DEMO_ACCOUNTS: 'true', API_HOST: '0.0.0.0' })).rejects.toThrow(
      /ended with 78:[^]*DEMO_ACCOUNTS[^]*loopback/,
    );
  });

  it('the process says that its port is busy', async () => {
    const { port } = new URL(installation.api.url);
    await expect(startApp('api', { ...installation.env, API_PORT: port })).rejects.toThrow(
      new RegExp(`Port ${port} is busy`),
    );
  });

  it('the process starts while PostgreSQL is unavailable, says so, and works as soon as it is back', async () => {
    const database = new URL(installation.env['DATABASE_URL'] ?? '');
    const there = { host: database.hostname, port: Number(database.port) };
    const wire = await layWire(there);
    const { port } = wire;
    await wire.close();
    database.hostname = '127.0.0.1';
    database.port = String(port);
    const api = await startApp('api', { ...installation.env, DATABASE_URL: database.href });
    const client = new Client(api.url);
    expect((await client.get('/health/live')).status).toBe(200);
    expect((await client.get('/health/ready')).body).toMatchObject({
      status: 'down',
      parts: { postgresql: { status: 'down' } },
    });
    const refused = await client.send('/api/sessions', { method: 'POST', body: { username: 'admin', password } });
    expect(refused.body).toMatchObject({ status: 503, code: 'database-unavailable' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const back = await layWire(there, port);
    await expect
      .poll(async () => (await client.get('/health/ready')).shown.parts.postgresql.status, { timeout: 10_000 })
      .toBe('ok');
    expect((await client.send('/api/sessions', { method: 'POST', body: { username: 'admin', password } })).status).toBe(
      201,
    );
    expect(await api.end()).toBe(0);
    await back.close();
  });
});
