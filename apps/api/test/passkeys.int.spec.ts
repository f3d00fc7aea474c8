import { openPool } from '@vinhdanh/event-log';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Authenticator, type Twist } from './authenticator.js';
import { Browsing } from './browsing.js';
import { installCast, password, type Cast, type Installation, type Part } from './installation.js';

const Challenge = z.object({ challenge: z.string() });
const Codes = z.object({ codes: z.array(z.string()) });
const List = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), usedAt: z.string().nullable() })),
});

let installation: Installation;
let cast: Cast;
let owner: ReturnType<typeof openPool>;
let url: string;
beforeAll(async () => {
  ({ installation, cast } = await installCast({
    from: null,
    inUse: true,
    settings: { SECOND_FACTOR_ROLES: 'auditor' },
  }));
  // a passkey answers to a name, not to an address
  url = installation.api.url.replace('127.0.0.1', 'localhost');
  await cast.refer();
  owner = openPool(installation.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

const nameOf = (part: Part): string => `${part}-${cast.register}`;
async function entered(part: Part, at = url): Promise<Browsing> {
  const browser = new Browsing(at);
  expect((await browser.enter(nameOf(part), password)).status).toBe(201);
  return browser;
}
const askedOf = async (browser: Browsing, path: string) =>
  Challenge.parse((await browser.send(`/api/${path}/challenge`, { method: 'POST' })).body);
const post = (browser: Browsing, path: string, body: unknown) => browser.send(`/api/${path}`, { method: 'POST', body });
/** Adds a passkey. @returns the answer */
const add = async (browser: Browsing, authenticator: Authenticator, name = 'Bàn một cửa', twist: Twist = {}) =>
  post(browser, 'account/passkeys', {
    name,
    made: authenticator.made(await askedOf(browser, 'account/passkeys'), twist),
  });
const give = async (browser: Browsing, authenticator: Authenticator, twist: Twist = {}) =>
  post(browser, 'session/passkey', { signed: authenticator.signed(await askedOf(browser, 'session/passkey'), twist) });
const pendingOf = async (browser: Browsing): Promise<unknown> =>
  z.looseObject({ pending: z.unknown() }).parse((await browser.get('/api/session')).body).pending;
const trailOf = async (part: Part): Promise<readonly string[]> =>
  (
    await owner.query<{ kind: string }>(
      `select kind from ops.account_event e join ops.credential c using (account) where c.username = $1 order by e.id`,
      [nameOf(part)],
    )
  ).rows.map(({ kind }) => kind);

describe('a passkey as second factor', () => {
  it('is set up where the role needs a second factor, with codes to print, and given at the next sign-in', async () => {
    const key = new Authenticator(url);
    const desk = await entered('auditor');
    expect(await pendingOf(desk)).toBe('enrol');
    const elsewhere = await entered('auditor');
    const added = await add(desk, key);
    expect(added.status, JSON.stringify(added.body)).toBe(201);
    const { codes } = Codes.parse(added.body);
    expect(codes).toHaveLength(10);
    expect(await pendingOf(desk)).toBeNull();
    expect((await elsewhere.get('/api/session')).status).toBe(401);

    const next = await entered('auditor');
    expect(await pendingOf(next)).toBe('factor');
    expect((await give(next, key)).status).toBe(204);
    expect(await pendingOf(next)).toBeNull();
    expect((await next.get('/api/account/second-factor')).body).toMatchObject({ kept: true, app: false, passkeys: 1 });
    const paper = await entered('auditor');
    expect((await post(paper, 'session/second-factor', { code: codes[0] })).status).toBe(204);
    expect(await pendingOf(paper)).toBeNull();
    expect(await trailOf('auditor')).toEqual(expect.arrayContaining(['passkey-added', 'second-factor-given']));
  });

  it('an account has several, each with its name; the last second factor is not removed by its holder', async () => {
    const [one, two] = [new Authenticator(url), new Authenticator(url)];
    const browser = await entered('officer');
    await add(browser, one, 'Khoá USB');
    const second = await add(browser, two, '  Máy ở quầy  ');
    // codes are printed with the first
    expect(Codes.parse(second.body).codes).toEqual([]);
    expect((await add(browser, two, 'Lần nữa')).shown.code).toBe('passkey-known');
    const { items } = List.parse((await browser.get('/api/account/passkeys')).body);
    expect(items.map(({ name }) => name)).toEqual(['Khoá USB', 'Máy ở quầy']);
    const next = await entered('officer');
    expect((await give(next, two)).status).toBe(204);
    const remove = (id = '') => next.send(`/api/account/passkeys/${id}`, { method: 'DELETE' });
    expect((await remove(items[0]?.id)).status).toBe(204);
    expect((await remove(items[0]?.id)).status).toBe(404);
    expect((await remove(items[1]?.id)).body).toMatchObject({ status: 409, code: 'last-second-factor' });
    expect((await give(await entered('officer'), one)).shown.code).toBe('passkey-refused');
  });

  it('answers to a host name alone: by an address none is made', async () => {
    const browser = await entered('stranger', installation.api.url);
    expect((await browser.get('/api/account/passkeys')).body).toMatchObject({ host: null });
    expect((await browser.send('/api/account/passkeys/challenge', { method: 'POST' })).body).toMatchObject({
      status: 409,
      code: 'passkey-needs-name',
    });
  });
});

describe('a passkey that is not the one asked for', () => {
  let key: Authenticator;
  beforeAll(async () => {
    key = new Authenticator(url);
    await add(await entered('head'), key);
  });
  const refused = { status: 403, code: 'passkey-refused' };

  it.each<[string, Twist]>([
    ['of another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['from a foreign page', { origin: 'http://vinhdanh.example' }],
    ['for another host', { host: 'vinhdanh.example' }],
  ])('an answer %s is refused, made or signed', async (_, twist) => {
    const browser = await entered('head');
    expect((await give(browser, key, twist)).body).toMatchObject(refused);
    expect(await pendingOf(browser)).toBe('factor');
    expect((await give(browser, key)).status).toBe(204);
    expect((await add(browser, new Authenticator(url), 'Khoá lạ', twist)).body).toMatchObject(refused);
  });

  it('a challenge is good once and in its own session', async () => {
    const [first, second] = [await entered('head'), await entered('head')];
    const asked = await askedOf(first, 'session/passkey');
    const signed = key.signed(asked);
    await askedOf(second, 'session/passkey');
    expect((await post(second, 'session/passkey', { signed })).body).toMatchObject(refused);
    expect((await post(first, 'session/passkey', { signed })).status).toBe(204);
    expect((await post(first, 'session/passkey', { signed })).body).toMatchObject(refused);
    const made = new Authenticator(url).made(await askedOf(first, 'account/passkeys'));
    expect((await post(first, 'session/passkey', { signed: key.signed({ challenge: '' }) })).shown.code).toBe(
      'passkey-refused',
    );
    expect((await post(first, 'account/passkeys', { name: 'Một', made })).status).toBe(201);
    expect((await post(first, 'account/passkeys', { name: 'Hai', made })).body).toMatchObject(refused);
  });

  it('a challenge is good for minutes', async () => {
    const browser = await entered('head');
    const asked = await askedOf(browser, 'session/passkey');
    await owner.query(`update ops.passkey_challenge set asked_at = asked_at - interval '6 minutes'`);
    expect((await post(browser, 'session/passkey', { signed: key.signed(asked) })).body).toMatchObject(refused);
  });

  it('a passkey of another account is refused', async () => {
    const browser = await entered('appraiser');
    const own = new Authenticator(url);
    expect((await add(browser, own)).status).toBe(201);
    const next = await entered('appraiser');
    expect((await give(next, key)).body).toMatchObject(refused);
    expect((await give(next, own)).status).toBe(204);
  });

  it('a copy betrays itself by its counter, and the audit has it', async () => {
    const browser = await entered('keeper');
    const own = new Authenticator(url);
    expect((await add(browser, own)).status).toBe(201);
    expect((await give(await entered('keeper'), own, { counter: 9 })).status).toBe(204);
    for (const counter of [9, 4, 0])
      expect((await give(await entered('keeper'), own, { counter })).body).toMatchObject({
        status: 403,
        code: 'passkey-copied',
      });
    expect((await trailOf('keeper')).filter((kind) => kind === 'passkey-copied')).toHaveLength(3);
  });

  it('a passkey that does not count is given again and again, and moves no other passkey', async () => {
    const [own, other] = [new Authenticator(url), new Authenticator(url)];
    const uncounted = { counter: 0 };
    const browser = await entered('stranger');
    await add(browser, own, 'Máy tính', uncounted);
    await add(browser, other, 'Điện thoại', uncounted);
    for (let time = 1; time <= 2; time += 1)
      expect((await give(await entered('stranger'), own, uncounted)).status).toBe(204);
    const { items } = List.parse((await browser.get('/api/account/passkeys')).body);
    expect(items.map(({ name, usedAt }) => [name, usedAt !== null])).toEqual([
      ['Máy tính', true],
      ['Điện thoại', false],
    ]);
  });

  it('is tried five times, of fifty at once', async () => {
    const browser = await entered('releaser');
    expect((await add(browser, new Authenticator(url))).status).toBe(201);
    const next = await entered('releaser');
    const asked = await askedOf(next, 'session/passkey');
    const tries = await Promise.all(
      Array.from({ length: 50 }, () => post(next, 'session/passkey', { signed: key.signed(asked) })),
    );
    expect(tries.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(5);
  });
});

describe('who knows the password alone', () => {
  it('adds neither a passkey nor an app, removes none, and sees no more than before', async () => {
    const key = new Authenticator(url);
    expect((await add(await entered('clerk'), key)).status).toBe(201);
    const thief = await entered('clerk');
    const asks = { method: 'POST' } as const;
    expect((await thief.send('/api/account/passkeys/challenge', asks)).shown.code).toBe('second-factor-needed');
    expect((await thief.send('/api/account/second-factor', asks)).shown.code).toBe('second-factor-needed');
    const id = key.id.toString('base64url');
    expect((await thief.send(`/api/account/passkeys/${id}`, { method: 'DELETE' })).shown.code).toBe(
      'second-factor-needed',
    );
    const made = new Authenticator(url).made({ challenge: 'AAAA' });
    expect((await post(thief, 'account/passkeys', { name: 'Của tôi', made })).shown.code).toBe('second-factor-needed');
    expect(await pendingOf(thief)).toBe('factor');
  });

  it('an app beside a passkey is another way in, and each may then be removed or kept', async () => {
    const key = new Authenticator(url);
    const browser = await entered('referrer');
    await add(browser, key);
    const proposed = await browser.send('/api/account/second-factor', { method: 'POST' });
    const { secret } = z.object({ secret: z.string() }).parse(proposed.body);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    expect((await post(browser, 'account/second-factor/confirm', { code })).status).toBe(200);
    const gone = await browser.send(`/api/account/passkeys/${key.id.toString('base64url')}`, { method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect((await browser.get('/api/account/second-factor')).body).toMatchObject({ app: true, passkeys: 0 });
  });
});

describe('a lost passkey', () => {
  it('is removed by two administrators, with the printed codes', async () => {
    const { rows } = await owner.query<{ account: string }>('select account from ops.credential where username = $1', [
      nameOf('auditor'),
    ]);
    const path = `/api/registers/${cast.register}/accounts/${rows[0]?.account}/reset-second-factor`;
    const admin = new Browsing(url);
    await admin.enter('admin', password);
    const keeper = cast.clients.keeper;
    expect((await admin.post(path, undefined)).body).toEqual({ done: false });
    // the keeper has a passkey by now: their first session has ended
    expect((await keeper.post(path, undefined)).status).toBe(401);
    await owner.query(
      'delete from ops.passkey where account = (select account from ops.credential where username = $1)',
      [nameOf('keeper')],
    );
    const again = await entered('keeper');
    expect((await again.post(path, undefined)).body).toEqual({ done: true });
    const left = await owner.query(
      `select account from ops.passkey where account = $1
       union all select account from ops.recovery_code where account = $1`,
      [rows[0]?.account],
    );
    expect(left.rows).toEqual([]);
    expect(await pendingOf(await entered('auditor'))).toBe('enrol');
  });
});
