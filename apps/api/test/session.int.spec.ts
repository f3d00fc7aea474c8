import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.js';
import { castOver, install, password, setupToken, type Cast, type Installation } from './installation.js';

let installation: Installation;
let url: string;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  installation = await install();
  ({ url } = installation.api);
});
afterAll(() => installation.close());

const setUp = (headers: Record<string, string>, username = 'admin') =>
  new Client(url).send('/api/setup', { method: 'POST', body: { username, password }, headers });
/** The winner of the race for the first account. */
let first: string;

describe('the first account', () => {
  it('the first account is opened once and only with the setup token, even if several race', async () => {
    expect((await setUp({})).body).toMatchObject({ status: 403, code: 'wrong-setup-token' });
    expect((await setUp({ 'x-setup-token': 'guessed' })).body).toMatchObject({ code: 'wrong-setup-token' });
    const names = ['admin', 'admin', 'second', 'third'];
    const tries = await Promise.all(names.map((name) => setUp({ 'x-setup-token': setupToken }, name)));
    expect(tries.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
    expect(tries.find((answer) => answer.status === 409)?.body).toMatchObject({ code: 'already-set-up' });
    first = names[tries.findIndex((answer) => answer.status === 201)] ?? '';
    admin = await Client.signedIn(url, first, password);
    cast = await castOver(url, admin, '2023-04-11T17:00:00.000Z');
  });
});

describe('signing in', () => {
  it('signing in sets an HttpOnly, SameSite=Strict cookie and answers the account with its roles', async () => {
    const answer = await new Client(url).send('/api/sessions', {
      method: 'POST',
      body: { username: `officer-${cast.register}`, password },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^vd_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.body).toMatchObject({
      csrf: expect.stringMatching(/^[\w-]{43}$/),
      account: { username: `officer-${cast.register}`, name: 'Người officer', installationAdministrator: false },
      registers: [
        {
          id: cast.register,
          name: 'Sổ thử',
          training: true,
          person: cast.persons.officer,
          clock: { kind: 'simulated', held: true, now: '2023-04-11T17:00:00.000Z' },
          grants: [{ role: 'unit-officer', unit: '22792', from: '2020-01-01', to: null }],
        },
      ],
    });
  });

  it('signing in answers an unknown user and a wrong password alike', async () => {
    const [unknown, wrong] = await Promise.all(
      ['nobody', `head-${cast.register}`].map((username) =>
        new Client(url).send('/api/sessions', { method: 'POST', body: { username, password: 'wrong wrong wrong' } }),
      ),
    );
    expect(unknown?.status).toBe(401);
    expect(unknown?.body).toEqual(wrong?.body);
    expect(unknown?.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('signing in makes one name wait after five failures and says how long, even with the right password', async () => {
    const guess = (word: string) =>
      new Client(url).send('/api/sessions', {
        method: 'POST',
        body: { username: `auditor-${cast.register}`, password: word },
      });
    for (let i = 0; i < 5; i += 1) expect((await guess('wrong wrong wrong')).status).toBe(401);
    const answer = await guess(password);
    expect(answer.body).toMatchObject({ status: 429, code: 'too-many-sign-ins' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(280);
  });

  it('the sign-in limit checks five of three hundred concurrent attempts', async () => {
    const tries = await Promise.all(
      Array.from({ length: 300 }, () =>
        new Client(url).send('/api/sessions', {
          method: 'POST',
          body: { username: `keeper-${cast.register}`, password: 'wrong wrong wrong' },
        }),
      ),
    );
    const count = (status: number): number => tries.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([5, 295]);
  });

  it('sign-in stays possible in a browser known to the account while others guess its password', async () => {
    const body = { username: `keeper-${cast.register}`, password };
    const known = await new Client(url).send('/api/sessions', {
      method: 'POST',
      body: { ...body, username: `clerk-${cast.register}` },
    });
    const mark = known.headers.getSetCookie()[1]?.split(';')[0] ?? '';
    expect(known.headers.getSetCookie()[1]).toMatch(
      /^vd_browser=[^;]+; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const guess = (word: string, cookie: string) =>
      new Client(url).send('/api/sessions', {
        method: 'POST',
        body: { username: `clerk-${cast.register}`, password: word },
        headers: { cookie },
      });
    for (let i = 0; i < 6; i += 1) await guess('wrong wrong wrong', '');
    expect((await guess(password, '')).status).toBe(429);
    expect((await guess(password, mark)).status).toBe(201);
    // the mark of one account is not valid for another
    expect(
      (await new Client(url).send('/api/sessions', { method: 'POST', body, headers: { cookie: mark } })).status,
    ).toBe(429);
  });

  it('signing in is refused to a page of another site', async () => {
    const answer = await new Client(url).send('/api/sessions', {
      method: 'POST',
      body: { username: first, password },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.body).toMatchObject({ status: 403, code: 'cross-site' });
  });

  it('signing out ends the session: the cookie no longer works', async () => {
    const client = await Client.signedIn(url, first, password);
    expect((await client.get('/api/session')).body).toMatchObject({ csrf: client.csrf, account: { username: first } });
    expect((await client.send('/api/session', { method: 'DELETE' })).status).toBe(204);
    expect((await client.get('/api/session')).body).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('the database stores only a hash of the cookie', async () => {
    const client = await Client.signedIn(url, first, password);
    const token = client.cookie?.split('=')[1] ?? '';
    const { openPool } = await import('@vinhdanh/event-log');
    const pool = openPool(installation.database.ownerUrl);
    const { rows } = await pool.query<{ line: string }>(
      'select s::text as line from ops.session s union all select c::text from ops.credential c',
    );
    await pool.end();
    expect(rows.length).toBeGreaterThan(5);
    const kept = rows.map((row) => row.line).join('\n');
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(password);
    expect(kept).toContain('$argon2id$');
  });
});

describe('a request that may change something', () => {
  it('a request that may change something needs a session and its CSRF token', async () => {
    const path = `/api/registers/${cast.register}/subjects`;
    const body = { kind: 'individual', name: 'Ai đó' };
    expect((await new Client(url).post(path, body)).body).toMatchObject({ status: 401, code: 'not-signed-in' });
    const { referrer, officer } = cast.clients;
    const bare = new Client(url);
    bare.cookie = referrer.cookie;
    expect((await bare.post(path, body)).body).toMatchObject({ status: 403, code: 'csrf-token-wrong' });
    bare.csrf = officer.csrf;
    expect((await bare.post(path, body)).body).toMatchObject({ status: 403, code: 'csrf-token-wrong' });
    bare.csrf = referrer.csrf;
    expect((await bare.post(path, body)).status).toBe(201);
  });
});

describe('accounts', () => {
  it('only administrators open accounts', async () => {
    const body = { username: 'mallory', password, name: 'Mallory', person: cast.persons.officer };
    const path = `/api/registers/${cast.register}/accounts`;
    expect((await cast.clients.officer.post(path, body)).body).toMatchObject({
      status: 403,
      code: 'administrator-only',
    });
    const other = await castOver(url, admin, null);
    expect((await other.clients.keeper.post(path, body)).body).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('an account cannot be taken over by opening it again with another password', async () => {
    const { id: person } = (
      await admin.post(`/api/registers/${cast.register}/commands`, {
        type: 'register-person',
        input: { name: 'Người khác' },
      })
    ).shown;
    const again = await admin.post(`/api/registers/${cast.register}/accounts`, {
      username: `officer-${cast.register}`,
      password: 'another password',
      name: 'X',
      person,
    });
    expect(again.body).toMatchObject({ status: 409, code: 'username-taken' });
  });

  it('an account opened again by a retry is opened once', async () => {
    const { id: person } = (
      await admin.post(`/api/registers/${cast.register}/commands`, {
        type: 'register-person',
        input: { name: 'Người mới' },
      })
    ).shown;
    const open = () =>
      admin.post(`/api/registers/${cast.register}/accounts`, {
        username: 'newcomer',
        password,
        name: 'Người mới',
        person,
      });
    const [first, second] = [await open(), await open()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect((await admin.get(`/api/registers/${cast.register}/people`)).shown.items).toContainEqual(
      expect.objectContaining({
        id: person,
        name: 'Người mới',
        accounts: [first.shown.id],
        grants: [],
      }),
    );
  });
});
