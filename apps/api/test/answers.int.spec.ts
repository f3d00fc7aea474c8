import { Writable } from 'node:stream';
import { ApiConfig, readConfig } from '@vinhdanh/contracts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi } from '../src/app/start.js';
import { Client } from './client.js';
import { installCast, password, type Cast, type Installation } from './installation.js';

let installation: Installation;
let url: string;
let cast: Cast;
let caseId: string;
beforeAll(async () => {
  ({ installation, cast } = await installCast());
  ({ url } = installation.api);
  caseId = (await cast.refer()).id;
});
afterAll(() => installation.close());

describe('every answer', () => {
  it('every answer is uncached, has a fixed content type, and tells other sites nothing', async () => {
    const { officer } = cast.clients;
    const paths = [
      '/api/session',
      `/api/nominations/${caseId}`,
      `/api/nominations/${caseId}/timeline`,
      `/api/nominations?register=${cast.register}`,
      `/api/work?register=${cast.register}`,
      `/api/search?register=${cast.register}&q=canh`,
      `/api/registers/${cast.register}/people`,
      '/api/drafts',
      '/api/nothing',
      '/api/openapi.json',
      '/health/live',
      '/nothing',
    ];
    for (const path of paths) {
      const { headers } = await officer.get(path);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('referrer-policy')]).toEqual([path, 'same-origin']);
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect([path, headers.get('strict-transport-security')]).toEqual([path, null]);
      if (path !== '/nothing') expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    const live = await fetch(`${url}/api/stream?register=${cast.register}`, {
      headers: { cookie: officer.cookie ?? '' },
    });
    expect(live.headers.get('x-content-type-options')).toBe('nosniff');
    await live.body?.cancel();
  });

  it('over TLS binds the browser to it, and the cookies to this very host', async () => {
    const safe = await startApi(
      readConfig(ApiConfig, { ...installation.env, SECURE_COOKIE: 'always' }),
      pino({ level: 'silent' }),
    );
    const entered = await new Client(safe.url).send('/api/sessions', {
      method: 'POST',
      body: { username: `officer-${cast.register}`, password },
    });
    expect(entered.headers.get('strict-transport-security')).toBe('max-age=31536000');
    const cookies = entered.headers.getSetCookie();
    for (const cookie of cookies)
      expect(cookie).toMatch(/^__Host-vd_[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(cookies).toHaveLength(2);
    const value = cookies[0]?.split(';')[0] ?? '';
    const ask = (cookie: string) => new Client(safe.url).get('/api/session', { cookie });
    expect((await ask(value)).status).toBe(200);
    // a page of a neighbouring host can set cookies without the prefix: they open nothing
    expect((await ask(value.replace('__Host-', ''))).status).toBe(401);
    await safe.close();
  });
});

describe('the tag of a case', () => {
  it('the tag of a case is the same for the same view, and is a precondition of a command', async () => {
    const tag = async (who: Client) => (await who.get(`/api/nominations/${caseId}`)).headers.get('etag') ?? '';
    const first = await tag(cast.clients.officer);
    expect(first).toMatch(/^"\d+\.\d{8}\.[0-9a-f]{16}"$/);
    expect(await tag(cast.clients.officer)).toBe(first);
    // still a precondition of a command
    const stale = await cast.clients.officer.post(
      `/api/nominations/${caseId}/commands`,
      { type: 'start-verify', input: {} },
      { 'if-match': first.replace(/^"\d+/, '"1') },
    );
    expect(stale.shown.code).toBe('stale-version');
  });
});

describe('the log of the process', () => {
  it('the log of the process has no query string, name, body or cookie, even of a failed request', async () => {
    let lines = '';
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        lines += chunk.toString();
        done();
      },
    });
    const told = await startApi(readConfig(ApiConfig, installation.env), pino({ level: 'debug' }, sink));
    const client = await Client.signedIn(told.url, `officer-${cast.register}`, password);
    await client.get(`/api/search?register=${cast.register}&q=Kator%20Thi%20Kin`);
    await client.get(`/api/nominations?register=${cast.register}&q=Kator%20Thi%20Kin&cursor=Kator`);
    await client.get('/api/Kator/nothing?q=Kator');
    await client.send('/api/drafts/x', { method: 'PUT', body: '{"Kator":' });
    await new Client(told.url).send('/api/sessions', {
      method: 'POST',
      body: { username: 'kator.thi', password: 'x' },
    });
    await told.close();
    expect(lines).toContain('"msg":"request"');
    expect(lines.toLowerCase()).not.toContain('kator');
    expect(lines).not.toContain(client.cookie?.split('=')[1] ?? 'no cookie');
  });
});
