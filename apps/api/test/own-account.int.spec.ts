import { glossary } from '@vinhdanh/contracts';
import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.js';
import { administratorOf, install, installCast, password, type Cast, type Installation } from './installation.js';

let installation: Installation;
let url: string;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast({ from: null }));
  ({ url } = installation.api);
});
afterAll(() => installation.close());

const signIn = (username: string, word: string, headers: Record<string, string> = {}, at = url) =>
  new Client(at).send('/api/sessions', { method: 'POST', body: { username, password: word }, headers });
const nameOf = (part: string) => `${part}-${cast.register}`;

describe('an account', () => {
  it('an account lists its sessions, and signs out everywhere', async () => {
    const [here, there] = [
      await Client.signedIn(url, nameOf('head'), password),
      await Client.signedIn(url, nameOf('head'), password),
    ];
    const listed = await here.get('/api/account/sessions');
    expect(listed.headers.get('cache-control')).toBe('no-store');
    expect(listed.body).toMatchObject({ items: [{ current: false }, { current: true }, { current: false }] });
    expect(JSON.stringify(listed.body)).not.toContain(here.csrf);
    expect((await here.with(null).send('/api/sessions', { method: 'DELETE' })).body).toMatchObject({
      status: 403,
      code: 'csrf-token-wrong',
    });
    const gone = await here.send('/api/sessions', { method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect(gone.headers.getSetCookie()[0]).toMatch(/^vd_session=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/);
    for (const client of [here, there, cast.clients.head])
      expect((await client.get('/api/session')).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect((await cast.clients.officer.get('/api/session')).status).toBe(200);
  });

  it('an account changes its password; the other sessions end, and the old password no longer works', async () => {
    const next = 'một mật khẩu mới dài';
    const [here, there] = [
      await Client.signedIn(url, nameOf('clerk'), password),
      await Client.signedIn(url, nameOf('clerk'), password),
    ];
    const change = (client: Client, current: string, word: string) =>
      client.send('/api/account/password', { method: 'PUT', body: { current, next: word } });
    expect((await change(here.with(null), password, next)).body).toMatchObject({
      status: 403,
      code: 'csrf-token-wrong',
    });
    expect((await change(here, 'not the password', next)).body).toMatchObject({ status: 403, code: 'wrong-password' });
    expect((await change(here, password, 'short')).body).toMatchObject({
      status: 422,
      code: 'invalid-input',
      errors: [{ path: 'next', label: glossary.field.next }],
    });
    expect((await change(here, password, next)).status).toBe(204);
    expect((await here.get('/api/session')).status).toBe(200);
    expect((await there.get('/api/session')).status).toBe(401);
    expect((await signIn(nameOf('clerk'), password)).status).toBe(401);
    expect((await signIn(nameOf('clerk'), next)).status).toBe(201);
  });
});

describe('a password', () => {
  it('a password cannot be guessed past the limit by opening accounts or changing passwords', async () => {
    const person = cast.persons.stranger;
    const open = (word: string) =>
      admin.post(`/api/registers/${cast.register}/accounts`, {
        username: nameOf('releaser'),
        password: word,
        name: 'X',
        person,
      });
    for (let i = 0; i < 5; i += 1)
      expect((await open('wrong wrong wrong')).body).toMatchObject({ status: 409, code: 'username-taken' });
    expect((await open(password)).body).toMatchObject({ status: 429, code: 'too-many-sign-ins' });
    expect((await signIn(nameOf('releaser'), password)).body).toMatchObject({ status: 429 });
    const { referrer } = cast.clients;
    const change = (current: string) =>
      referrer.send('/api/account/password', { method: 'PUT', body: { current, next: 'một mật khẩu mới' } });
    for (let i = 0; i < 5; i += 1) expect((await change('wrong wrong')).status).toBe(403);
    const answer = await change(password);
    expect(answer.body).toMatchObject({ status: 429, code: 'too-many-sign-ins' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(280);
  });

  it('a password opens no account for a person whom the register does not know', async () => {
    const pool = openPool(installation.database.ownerUrl);
    const count = async () =>
      (
        await pool.query(
          `select (select count(*) from ops.credential)
            + (select count(*) from log.event where type = 'AccountOpened') as n`,
        )
      ).rows;
    const before = await count();
    const answer = await admin.post(`/api/registers/${cast.register}/accounts`, {
      username: 'nobody',
      password,
      name: 'Không ai',
      person: '01932f10-6c3a-7b21-8d5e-4f1a2b3c4d5e',
    });
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'unknown-person',
      title: glossary.guard['unknown-person'].en,
    });
    expect(await count()).toEqual(before);
    await pool.end();
    expect((await signIn('nobody', password)).status).toBe(401);
  });
});

describe('behind a proxy', () => {
  it('behind a trusted proxy a client counts under its own address, and locks nobody out', async () => {
    const behind = await install({ TRUST_PROXY: 'loopback', SECURE_COOKIE: 'always' });
    try {
      const direct = behind.api.url;
      expect((await signIn('x', password, { 'x-forwarded-for': '203.0.113.9' }, direct)).status).toBe(401);
      await administratorOf(direct);
      const from = (address: string, word: string) => signIn('admin', word, { 'x-forwarded-for': address }, direct);
      for (let i = 0; i < 5; i += 1) expect((await from('203.0.113.7', 'wrong wrong')).status).toBe(401);
      expect((await from('203.0.113.7', password)).status).toBe(429);
      // what the client wrote itself precedes what the proxy adds
      expect((await from('198.51.100.1, 203.0.113.7', password)).status).toBe(429);
      const other = await from('203.0.113.8', password);
      expect(other.status).toBe(201);
      expect(other.headers.getSetCookie()[0]).toContain('Secure');

      // guesses from many addresses make first sign-ins wait; the browser that is known goes on, at the same proxy too
      for (let i = 0; i < 20; i += 1) await from(`192.0.2.${i}`, 'wrong wrong');
      expect((await from('203.0.113.9', password)).status).toBe(429);
      const mark = other.headers.getSetCookie()[1]?.split(';')[0] ?? '';
      const owner = { 'x-forwarded-for': '203.0.113.7', cookie: mark };
      expect((await signIn('admin', password, owner, direct)).status).toBe(201);
    } finally {
      await behind.close();
    }
  });

  it('an address from an untrusted source is ignored', async () => {
    for (let i = 0; i < 5; i += 1)
      await signIn(nameOf('auditor'), 'wrong wrong', { 'x-forwarded-for': `203.0.113.${i}` });
    expect((await signIn(nameOf('auditor'), password, { 'x-forwarded-for': '203.0.113.99' })).status).toBe(429);
    const cookie = (await signIn(nameOf('keeper'), password)).headers.getSetCookie()[0];
    expect(cookie).not.toContain('Secure');
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  });

  it('nobody sets up an installation through a proxy on this machine', async () => {
    const answer = await new Client(url).send('/api/setup', {
      method: 'POST',
      body: { username: 'second', password },
      headers: { 'x-setup-token': 'a setup token for tests', 'x-forwarded-for': '127.0.0.1' },
    });
    expect(answer.body).toMatchObject({ status: 403, code: 'wrong-setup-token' });
  });
});
