import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import { castOver, installCast, password, type Cast, type Installation, type Part } from './installation.js';

const Accounts = z.object({ items: z.array(z.object({ id: z.string(), kind: z.string(), address: z.string() })) });
const HandedOver = z.object({ done: z.boolean(), password: z.string().nullable() });

let installation: Installation;
let url: string;
let admin: Client;
let cast: Cast;
let owner: ReturnType<typeof openPool>;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
  ({ url } = installation.api);
  owner = openPool(installation.database.ownerUrl, { max: 2 });
});
afterAll(async () => {
  await owner.end();
  await installation.close();
});

const nameOf = (part: Part): string => `${part}-${cast.register}`;
const signIn = (username: string, word: string) =>
  new Client(url).send('/api/sessions', { method: 'POST', body: { username, password: word } });
const accountOf = async (username: string): Promise<string> =>
  (await owner.query<{ account: string }>('select account from ops.credential where username = $1', [username])).rows[0]
    ?.account ?? '';
const act = async (who: Client, part: Part, what: string) =>
  who.post(`/api/registers/${cast.register}/accounts/${await accountOf(nameOf(part))}/${what}`, undefined);
/** A person with a role and an account of their own. */
async function newcomer(username: string, role: string, unit: string): Promise<Client> {
  const command = (type: string, input: unknown) =>
    admin.post(`/api/registers/${cast.register}/commands`, { type, input });
  const { id: person } = (await command('register-person', { name: `Người ${username}` })).shown;
  await command('grant-role', { person, role, unit, from: '2020-01-01' });
  const body = { username, password, name: `Người ${username}`, person };
  expect((await admin.post(`/api/registers/${cast.register}/accounts`, body)).status).toBe(201);
  return Client.signedIn(url, username, password);
}

describe('a password', () => {
  it('a password that is common or one’s own name is refused at every route', async () => {
    const { referrer } = cast.clients;
    for (const next of ['matkhau123456', nameOf('referrer'), 'Người referrer'])
      expect(
        (await referrer.send('/api/account/password', { method: 'PUT', body: { current: password, next } })).body,
      ).toMatchObject({
        status: 422,
        code: 'invalid-input',
        errors: [{ path: 'next', says: { vi: expect.any(String) } }],
      });
    const { id: person } = (
      await admin.post(`/api/registers/${cast.register}/commands`, {
        type: 'register-person',
        input: { name: 'Lê Thị Dễ Đoán' },
      })
    ).shown;
    const body = { username: 'de.doan', password: 'lethidedoan1', name: 'Lê Thị Dễ Đoán', person };
    expect((await admin.post(`/api/registers/${cast.register}/accounts`, body)).body).toMatchObject({
      status: 422,
      errors: [{ path: 'password' }],
    });
    expect(await accountOf('de.doan')).toBe('');
    expect(
      (await referrer.send('/api/account/password', { method: 'PUT', body: { current: password, next: password } }))
        .body,
    ).toMatchObject({ status: 422, code: 'same-password' });
  });
});

describe('an administrator', () => {
  it('disables an account: its sessions end, nobody signs in with it, until it is enabled', async () => {
    const { keeper, clerk } = cast.clients;
    expect((await act(keeper, 'clerk', 'disable')).status).toBe(204);
    expect((await clerk.get('/api/session')).body).toMatchObject({ status: 401 });
    expect((await signIn(nameOf('clerk'), password)).body).toMatchObject({ status: 403, code: 'account-disabled' });
    expect((await signIn(nameOf('clerk'), 'wrong wrong wrong')).body).toMatchObject({ status: 401 });
    expect((await act(keeper, 'clerk', 'enable')).status).toBe(204);
    expect((await signIn(nameOf('clerk'), password)).status).toBe(201);
  });

  it('ends the sessions of an account', async () => {
    const client = await Client.signedIn(url, nameOf('clerk'), password);
    expect((await act(cast.clients.keeper, 'clerk', 'end-sessions')).status).toBe(204);
    expect((await client.get('/api/session')).status).toBe(401);
  });

  it('hands over a password that is good for setting another, and for nothing else', async () => {
    const before = await Client.signedIn(url, nameOf('releaser'), password);
    const answer = await act(cast.clients.keeper, 'releaser', 'reset-password');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { done, password: handed } = HandedOver.parse(answer.body);
    expect([done, handed]).toEqual([true, expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)]);
    expect((await before.get('/api/session')).status).toBe(401);
    expect((await signIn(nameOf('releaser'), password)).status).toBe(401);
    const client = await Client.signedIn(url, nameOf('releaser'), handed ?? '');
    expect((await client.get('/api/session')).body).toMatchObject({ pending: 'password', registers: [] });
    for (const path of [`/api/registers/${cast.register}`, '/api/drafts', `/api/stream?register=${cast.register}`])
      expect((await client.get(path)).body).toMatchObject({ status: 403, code: 'password-of-your-own' });
    const next = 'ruộng bậc thang tháng mười';
    await client.send('/api/account/password', { method: 'PUT', body: { current: handed, next } });
    const own = await Client.signedIn(url, nameOf('releaser'), next);
    expect((await own.get('/api/session')).body).toMatchObject({ pending: null, registers: [{ id: cast.register }] });
  });

  it('hands over a password that lapses', async () => {
    const { password: handed } = HandedOver.parse((await act(cast.clients.keeper, 'stranger', 'reset-password')).body);
    await owner.query(`update ops.credential set password_until = now() - interval '1 minute' where username = $1`, [
      nameOf('stranger'),
    ]);
    expect((await signIn(nameOf('stranger'), handed ?? '')).body).toMatchObject({
      status: 403,
      code: 'password-lapsed',
    });
  });

  it('an administrator does none of this to their own account or to one beyond their reach', async () => {
    const commune = await newcomer(`xa-${cast.register}`, 'administrator', '22792');
    const refused = { status: 403, code: 'account-beyond-reach' };
    for (const what of ['disable', 'enable', 'end-sessions', 'reset-password', 'reset-second-factor']) {
      expect((await act(cast.clients.keeper, 'keeper', what)).body).toMatchObject({ status: 403, code: 'own-account' });
      expect((await act(commune, 'auditor', what)).body).toMatchObject(refused);
      expect((await act(commune, 'stranger', what)).body).toMatchObject(refused);
      expect((await act(cast.clients.officer, 'clerk', what)).body).toMatchObject({ code: 'administrator-only' });
    }
    expect((await act(commune, 'officer', 'end-sessions')).status).toBe(204);
    // one who works in another register, too, is beyond whoever administers the first alone
    const other = await castOver(url, admin, '2023-04-12T01:00:00.000Z');
    const both = await accountOf(`auditor-${other.register}`);
    const linked = await admin.post(`/api/registers/${cast.register}/accounts`, {
      username: `auditor-${other.register}`,
      password,
      name: 'Người hai sổ',
      person: cast.persons.releaser,
    });
    expect(linked.body).toMatchObject({ id: both, needs: [] });
    expect(
      (await cast.clients.keeper.post(`/api/registers/${cast.register}/accounts/${both}/disable`, undefined)).body,
    ).toMatchObject(refused);
  });
});

describe('a session in which nobody does anything', () => {
  const idle = (minutes: number) =>
    owner.query(
      `update ops.session s set seen_at = now() - make_interval(mins => $1) from ops.credential c
        where c.account = s.account and c.username = $2`,
      [minutes, nameOf('head')],
    );
  const seen = async (): Promise<number> =>
    (
      await owner.query<{ n: number }>(
        `select round(extract(epoch from now() - max(s.seen_at)) / 60)::int as n
          from ops.session s join ops.credential c using (account) where c.username = $1`,
        [nameOf('head')],
      )
    ).rows[0]?.n ?? -1;

  it('ends; what a page asks by itself does not keep it open, what a person does keeps it', async () => {
    await owner.query(
      'delete from ops.session s using ops.credential c where c.account = s.account and c.username = $1',
      [nameOf('head')],
    );
    const client = await Client.signedIn(url, nameOf('head'), password);
    await idle(30);
    expect((await client.get('/api/drafts', { 'x-unattended': 'true' })).status).toBe(200);
    expect(await seen()).toBe(30);
    expect((await client.get('/api/drafts')).status).toBe(200);
    expect(await seen()).toBe(0);
    await idle(61);
    // a session is believed for three seconds
    await expect.poll(async () => (await client.get('/api/drafts')).status, { timeout: 6000 }).toBe(401);
  });
});

describe('the audit', () => {
  it('an auditor reads sign-ins, failures, sign-outs, passwords and administrators’ acts, with addresses', async () => {
    const client = await Client.signedIn(url, nameOf('appraiser'), password);
    await signIn(nameOf('appraiser'), 'wrong wrong wrong');
    await client.send('/api/account/password', { method: 'PUT', body: { current: 'wrong wrong', next: 'xa lạ' } });
    await client.send('/api/account/password', {
      method: 'PUT',
      body: { current: 'wrong wrong', next: 'hoa gạo tháng ba' },
    });
    await client.send('/api/account/password', {
      method: 'PUT',
      body: { current: password, next: 'hoa gạo tháng ba' },
    });
    await act(cast.clients.keeper, 'appraiser', 'end-sessions');
    await (
      await Client.signedIn(url, nameOf('appraiser'), 'hoa gạo tháng ba')
    ).send('/api/session', { method: 'DELETE' });
    const answer = await cast.clients.auditor.get(
      `/api/audit/accounts?register=${cast.register}&reader=${await accountOf(nameOf('appraiser'))}`,
    );
    const { items } = Accounts.parse(answer.body);
    expect(items.map(({ kind }) => kind).slice(0, 7)).toEqual([
      'signed-out',
      'signed-in',
      'sessions-ended',
      'password-changed',
      'password-change-failed',
      'sign-in-failed',
      'signed-in',
    ]);
    expect(new Set(items.map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
    expect(z.object({ items: z.array(z.unknown()) }).parse(answer.body).items[2]).toMatchObject({
      account: { username: nameOf('appraiser') },
      by: { username: nameOf('keeper') },
    });
    expect(JSON.stringify(answer.body)).not.toContain('hoa gạo');
  });

  it('only auditors read the audit of accounts, which stores no unknown user name', async () => {
    await signIn('my-secret-typed-in-the-wrong-field', 'x');
    expect((await cast.clients.keeper.get(`/api/audit/accounts?register=${cast.register}`)).body).toMatchObject({
      status: 403,
      code: 'auditor-only',
    });
    const { rows } = await owner.query<{ line: string }>('select e::text as line from ops.account_event e');
    expect(rows.map(({ line }) => line).join()).not.toContain('wrong-field');
  });

  it('cannot be changed or thinned out by the application', async () => {
    const application = openPool(installation.database.appUrl, { max: 1 });
    await expect(application.query('update ops.account_event set address = $1', ['x'])).rejects.toThrow('permission');
    await expect(application.query('delete from ops.account_event')).rejects.toThrow('permission');
    await application.end();
  });
});
