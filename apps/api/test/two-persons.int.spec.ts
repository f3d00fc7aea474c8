import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import { startApp, type App } from './process.js';
import { installCast, password, type Cast, type Installation } from './installation.js';

const Opened = z.object({
  id: z.string(),
  code: z.string().nullable(),
  change: z.string().nullable(),
  needs: z.array(z.array(z.string())),
});
const Pending = z.object({
  items: z.array(z.looseObject({ id: z.string(), kind: z.string(), mayConfirm: z.boolean() })),
});
const Events = z.object({
  items: z.array(
    z.object({
      type: z.string(),
      stream: z.string(),
      actorUnit: z.string().nullable(),
      grant: z.string().nullable(),
      facts: z.looseObject({ alone: z.string().optional() }),
    }),
  ),
});
let installation: Installation;
let projector: App;
let url: string;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast({ from: null, inUse: true }));
  projector = await startApp('projector', installation.env);
  url = installation.api.url;
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

const at = () => `/api/registers/${cast.register}`;
const command = (by: Client, type: string, input: unknown) => by.post(`${at()}/commands`, { type, input });
const pending = async (by: Client) => Pending.parse((await by.get(`${at()}/pending-changes`)).body).items;
const answer = (by: Client, change: string, confirmed = true) =>
  by.post(`${at()}/pending-changes/${change}`, { confirmed });
const openFor = async (by: Client, person: string, username: string) =>
  Opened.parse((await by.post(`${at()}/accounts`, { username, name: 'Người', person })).body);

/** Sets a password of one's own in place of the code that was handed over. */
async function replace(by: Client, code: string | null, next: string): Promise<void> {
  expect((await by.send('/api/account/password', { method: 'PUT', body: { current: code, next } })).status).toBe(204);
}

/** Events of these types in order, once the audit has that many. */
const audited = (by: Client, types: string, count: number) =>
  vi.waitFor(
    async () => {
      const path = `/api/audit/events?register=${cast.register}&type=${types}&order=asc&limit=200`;
      const { items } = Events.parse((await by.get(path)).body);
      if (items.length < count) throw new Error(`${items.length} of ${count} events`);
      return items;
    },
    { timeout: 10_000 },
  );

describe('before its first live case', () => {
  it('before its first live case, a register accepts weighty changes from one administrator', async () => {
    const items = await audited(cast.clients.auditor, 'AccountLinked,RoleGranted', 18);
    const head = items.filter(({ stream }) => stream === `person:${cast.persons.head}`);
    expect(head.map(({ type, facts }) => [type, facts.alone]).toSorted()).toEqual([
      ['AccountLinked', 'before-first-case'],
      ['RoleGranted', 'before-first-case'],
    ]);
    expect((await cast.clients.keeper.get(at())).body).toMatchObject({ alone: 'before-first-case' });
  });
});

describe('from its first live case on', () => {
  beforeAll(async () => {
    await cast.refer();
  });

  it('from the first live case on, one administrator alone cannot set another’s password', async () => {
    const { keeper, head, auditor } = cast.clients;
    expect((await keeper.get(at())).body).toMatchObject({ alone: null });
    const mine = { username: `mine-${cast.register}`, password, name: 'Tôi', person: cast.persons.head };
    expect((await keeper.post(`${at()}/accounts`, mine)).body).toMatchObject({ code: 'first-password-is-code' });

    const opened = await openFor(keeper, cast.persons.head, `head2-${cast.register}`);
    expect(opened.needs).toEqual([['account-holder'], ['another-administrator', 'person-concerned']]);
    const impostor = await Client.signedIn(url, `head2-${cast.register}`, opened.code ?? '');
    // the code is good for one thing alone
    for (const path of [`/api/nominations?register=${cast.register}`, '/api/account/links'])
      expect((await impostor.get(path)).body).toMatchObject({ status: 403, code: 'password-of-your-own' });
    const link = `/api/account/links/${opened.change}`;
    const body = { register: cast.register, confirmed: true };
    expect((await impostor.post(link, body)).shown.code).toBe('password-of-your-own');
    await replace(impostor, opened.code, 'mật khẩu của riêng tôi');
    expect((await impostor.get('/api/account/links')).body).toMatchObject({
      items: [{ change: opened.change, person: cast.persons.head }],
    });
    expect((await impostor.post(link, body)).body).toMatchObject({
      needs: [['another-administrator', 'person-concerned']],
    });
    expect((await impostor.get(`/api/nominations?register=${cast.register}`)).status).toBe(404);
    expect((await answer(keeper, opened.change ?? '')).body).toMatchObject({ status: 409, code: 'consent-of-another' });

    // the person concerned sees it, and declines
    expect(await pending(head)).toMatchObject([{ id: opened.change, kind: 'link-account', mayConfirm: true }]);
    expect(await pending(cast.clients.officer)).toEqual([]);
    expect((await answer(cast.clients.officer, opened.change ?? '')).body).toMatchObject({ code: 'no-such-change' });
    expect((await answer(head, opened.change ?? '', false)).status).toBe(200);
    expect((await impostor.get(`/api/nominations?register=${cast.register}`)).status).toBe(404);
    const items = await audited(auditor, 'ChangeProposed,ChangeConfirmed,ChangeDeclined', 3);
    expect(items.map(({ type, actorUnit }) => [type, actorUnit])).toEqual([
      ['ChangeProposed', '56'],
      ['ChangeConfirmed', null],
      ['ChangeDeclined', null],
    ]);
    expect(items[0]?.grant).not.toBeNull();
  });

  it('a first account belongs to its person once its holder has confirmed it with their own password', async () => {
    const { id: person } = (await command(cast.clients.keeper, 'register-person', { name: 'Người mới' })).shown;
    const granted = await command(cast.clients.keeper, 'grant-role', {
      person,
      role: 'unit-officer',
      unit: '22795',
      from: '2020-01-01',
    });
    expect(granted.body).toMatchObject({ needs: [] });
    const username = `new-${cast.register}`;
    const lost = await openFor(cast.clients.keeper, person, username);
    // the first code is lost: another replaces it
    const opened = await openFor(cast.clients.keeper, person, username);
    expect(opened.change).toBe(lost.change);
    await expect(Client.signedIn(url, username, lost.code ?? '')).rejects.toThrow('401');
    const holder = await Client.signedIn(url, username, opened.code ?? '');
    await replace(holder, opened.code, 'một mật khẩu dài');
    const body = { register: cast.register, confirmed: true };
    expect((await holder.post(`/api/account/links/${opened.change}`, body)).body).toMatchObject({ needs: [] });
    expect((await holder.get(`/api/nominations?register=${cast.register}`)).status).toBe(200);
    await expect(Client.signedIn(url, username, opened.code ?? '')).rejects.toThrow('401');
    await Client.signedIn(url, username, 'một mật khẩu dài');
  });

  it('a first code is good for three days; then the administrator hands over another', async () => {
    const { id: person } = (await command(cast.clients.keeper, 'register-person', { name: 'Người đến muộn' })).shown;
    const granted = { person, role: 'unit-officer', unit: '22795', from: '2020-01-01' };
    expect((await command(cast.clients.keeper, 'grant-role', granted)).status).toBeLessThan(300);
    const username = `late-${cast.register}`;
    const opened = await openFor(cast.clients.keeper, person, username);
    const owner = openPool(installation.database.ownerUrl, { max: 1 });
    await owner.query(
      `update ops.credential set password_until = password_until - interval '73 hours' where username = $1`,
      [username],
    );
    await owner.end();
    await expect(Client.signedIn(url, username, opened.code ?? '')).rejects.toThrow('password-lapsed');
    const again = await openFor(cast.clients.keeper, person, username);
    const holder = await Client.signedIn(url, username, again.code ?? '');
    await replace(holder, again.code, 'sương sớm trên đồi cát');
    const body = { register: cast.register, confirmed: true };
    expect((await holder.post(`/api/account/links/${again.change}`, body)).body).toMatchObject({ needs: [] });
  });

  it('the administrators of province and installation grant the role of a chair together', async () => {
    const { id: person } = (await command(admin, 'register-person', { name: 'Võ Thị Chủ Tịch' })).shown;
    const input = { person, role: 'chair', unit: '56', from: '2020-01-01' };
    const asked = await command(cast.clients.keeper, 'grant-role', input);
    expect(asked.body).toMatchObject({ needs: [['another-administrator']] });
    const [waiting] = await pending(admin);
    expect(waiting).toMatchObject({ kind: 'grant-role', role: 'chair', unit: '56', mayConfirm: true });
    expect((await answer(admin, waiting?.id ?? '')).body).toMatchObject({ needs: [] });
    const People = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
    const people = People.parse((await admin.get(`${at()}/people`)).body);
    expect(people.items.find(({ id }) => id === person)).toMatchObject({ grants: [{ role: 'chair' }] });
  });
});
