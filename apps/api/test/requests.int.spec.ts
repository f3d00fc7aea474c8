import { once } from 'node:events';
import { connect } from 'node:net';
import { ApiConfig, readConfig } from '@vinhdanh/contracts';
import { openPool } from '@vinhdanh/event-log';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../src/app/start.js';
import { Client } from './client.js';
import { installCast, password, type Cast, type Installation } from './installation.js';

let installation: Installation;
let url: string;
let cast: Cast;
beforeAll(async () => {
  ({ installation, cast } = await installCast({ from: null, settings: { PUBLIC_HOSTS: 'khenthuong.example.vn' } }));
  ({ url } = installation.api);
});
afterAll(() => installation.close());

/** The answer to raw bytes. */
async function raw(text: string): Promise<{ status: number; type: string; code: unknown; text: string }> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
  let heard = '';
  socket.on('data', (part) => (heard += part.toString()));
  socket.write(text);
  await once(socket, 'close');
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  const code = /"code":"([a-z-]+)"/.exec(body)?.[1];
  return {
    status: Number(head.split(' ')[1]),
    type: /^content-type: (.*)$/im.exec(head)?.[1]?.trim() ?? '',
    code,
    text: heard,
  };
}
const get = (path: string, host: string | null, more = ''): Promise<Awaited<ReturnType<typeof raw>>> =>
  raw(`GET ${path} HTTP/1.1\r\n${host === null ? '' : `Host: ${host}\r\n`}${more}Connection: close\r\n\r\n`);
const problemJson = 'application/problem+json; charset=utf-8';

describe('a body that nests without end', () => {
  it('a body of endless nesting is refused before it is parsed, and holds up nobody', async () => {
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        new Client(url).send('/api/sessions', { method: 'POST', body: `{"username":${'['.repeat(900_000)}` }),
      ),
    );
    expect(answers.map(({ shown }) => [shown.status, shown.code])).toEqual(
      Array.from({ length: 4 }, () => [413, 'body-too-large']),
    );
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it.each([
    ['a draft', 'PUT', '/api/drafts/x', (inner: string) => `{"a":${inner}}`],
    ['a case', 'POST', '/api/nominations/6f1f6f0e-0000-4000-8000-000000000000/commands', (inner: string) => inner],
    ['a register', 'POST', '/api/registers/x/commands', (inner: string) => inner],
  ])('a body of endless nesting is refused on %s too', async (_, method, path, body) => {
    const nested = body('['.repeat(3000) + ']'.repeat(3000));
    const answer = await cast.clients.officer.send(path, { method, body: nested });
    expect(answer.body).toMatchObject({ status: 413, code: 'body-too-complex' });
    const wide = await cast.clients.officer.send(path, { method, body: body(`[${'{},'.repeat(50_000)}{}]`) });
    expect(wide.shown.status).toBe(413);
  });
});

describe('the name under which the API is called', () => {
  it.each(['127.0.0.1', 'localhost:3000', 'LOCALHOST', '[::1]:3000', 'khenthuong.example.vn'])(
    'the API answers under its own name %s',
    async (host) => {
      expect((await get('/api/session', host)).status).toBe(401);
    },
  );

  it.each(['evil.example', 'evil.example:3000', 'localhost.evil.example', '127.0.0.1.evil.example', ''])(
    'the API refuses the name “%s”, from a page of that name or without a page',
    async (host) => {
      for (const path of ['/api/session', '/api/demo-accounts', '/metrics', '/', '/api/openapi.json', '/nothing'])
        expect(await get(path, host)).toMatchObject({ status: 421, type: problemJson, code: 'unknown-host' });
    },
  );

  it('the API requires a known name, and ignores a proxy’s header', async () => {
    expect(await get('/api/session', null)).toMatchObject({ status: 421, code: 'unknown-host' });
    expect(await get('/api/session', 'evil.example', 'X-Forwarded-Host: localhost\r\n')).toMatchObject({ status: 421 });
  });

  it('the API requires no known name of a probe', async () => {
    expect((await get('/health/live', '10.1.2.3:3000')).status).toBe(200);
  });
});

describe('what is refused before it is a request', () => {
  it.each([
    [
      'headers of 20 KB',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['no HTTP', 'hello\r\n\r\n', 400, 'malformed-request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'malformed-request',
    ],
    [
      'a broken address',
      'GET /api/nominations/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      400,
      'malformed-request',
    ],
    [
      'an endless part of an address',
      `GET /api/nominations/${'a'.repeat(300)} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      414,
      'address-too-long',
    ],
  ])('a refusal before routing is a problem in both languages: %s', async (_, bytes, status, code) => {
    const answer = await raw(bytes);
    expect(answer).toMatchObject({ status, code, type: problemJson });
    expect(answer.text).toMatch(/"detail":\{"vi":"[^"]+","en":"[^"]+"\}/);
  });
});

describe('a statement', () => {
  it('PostgreSQL ends a statement of the API that takes too long, and the answer says so', async () => {
    const impatient = await startApi(
      readConfig(ApiConfig, { ...installation.env, QUERY_SECONDS: '1' }),
      pino({ level: 'silent' }),
    );
    const owner = openPool(installation.database.ownerUrl, { max: 1 });
    const client = new Client(impatient.url);
    client.cookie = cast.clients.officer.cookie;
    await owner.query('begin; lock table ops.draft in access exclusive mode');
    expect((await client.get('/api/drafts')).body).toMatchObject({ status: 503, code: 'query-too-long' });
    await owner.query('rollback');
    expect((await client.get('/api/drafts')).status).toBe(200);
    await owner.end();
    await impatient.close();
  });

  it('the limit of its role ends a statement of any process without its own limit', async () => {
    const pool = openPool(installation.database.appUrl);
    const { rows } = await pool.query<{ statement_timeout: string }>('show statement_timeout');
    await pool.end();
    expect(rows).toEqual([{ statement_timeout: '5min' }]);
  });
});

describe('live changes', () => {
  const listen = (client: Client) =>
    fetch(`${url}/api/stream?register=${cast.register}`, { headers: { cookie: client.cookie ?? '' } });
  const ended = async (response: Response): Promise<true> => {
    for await (const _ of response.body ?? []);
    return true;
  };

  it('live connections end at once when their session is signed out, and others continue', async () => {
    const signIn = () => Client.signedIn(url, `officer-${cast.register}`, password);
    const [first, second, third] = [await signIn(), await signIn(), await signIn()];
    const streams = [await listen(first), await listen(second), await listen(third)];
    const over = streams.map(() => false);
    const waits = streams.map(async (stream, index) => (over[index] = await ended(stream)));
    await first.send('/api/session', { method: 'DELETE' });
    await expect.poll(() => over, { timeout: 2000 }).toEqual([true, false, false]);
    await second.send('/api/sessions', { method: 'DELETE' });
    await Promise.all(waits);
  });

  it('a session has twenty live connections', async () => {
    const client = await Client.signedIn(url, `head-${cast.register}`, password);
    const streams = [];
    for (let i = 0; i < 20; i += 1) streams.push(await listen(client));
    expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const refused = await listen(client);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'too-many-streams' });
    await streams[0]?.body?.cancel();
    await expect.poll(async () => (await listen(client)).status, { timeout: 2000 }).toBe(200);
    await client.send('/api/session', { method: 'DELETE' });
    await Promise.all(streams.slice(1).map(ended));
  });
});
