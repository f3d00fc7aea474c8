import { ApiConfig, readConfig } from '@vinhdanh/contracts';
import { openPool } from '@vinhdanh/event-log';
import { Secret, TOTP } from 'otpauth';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startApi, type RunningApi } from '../src/app/start.js';
import { Client } from './client.js';
import { installCast, password, type Cast, type Installation, type Part } from './installation.js';

const Proposed = z.object({ secret: z.string(), uri: z.string(), qr: z.string() });
const Printed = z.object({ codes: z.array(z.string()) });

let installation: Installation;
let strict: RunningApi;
let cast: Cast;
let owner: ReturnType<typeof openPool>;
beforeAll(async () => {
  ({ installation, cast } = await installCast({ from: null, inUse: true }));
  // from the first live case on, one administrator alone is not enough
  await cast.refer();
  owner = openPool(installation.database.ownerUrl, { max: 1 });
  strict = await startApi(
    readConfig(ApiConfig, { ...installation.env, SECOND_FACTOR_ROLES: 'administrator,auditor' }),
    pino({ level: 'silent' }),
  );
});
afterAll(async () => {
  await owner.end();
  await strict.close();
  await installation.close();
});

const nameOf = (part: Part): string => `${part}-${cast.register}`;
const enter = (part: Part): Promise<Client> => Client.signedIn(strict.url, nameOf(part), password);
/** Sends a code and then uses the cookie of the answer, as a browser does. */
async function sent(client: Client, path: string, code: string) {
  const answer = await client.send(path, { method: 'POST', body: { code } });
  client.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? client.cookie;
  return answer;
}
const give = (client: Client, code: string) => sent(client, '/api/session/second-factor', code);
/** The code of an app, so many steps of 30 seconds from now. */
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Sets up an app, as somebody who has signed in. */
async function enrol(client: Client): Promise<{ secret: string; codes: readonly string[] }> {
  const proposed = await client.send('/api/account/second-factor', { method: 'POST', body: {} });
  const { secret, uri, qr } = Proposed.parse(proposed.body);
  expect(uri).toContain(`secret=${secret}`);
  expect(qr).toContain('<svg');
  // the code of the step before, so that those of this step and the next are left to sign in with
  const confirmed = await sent(client, '/api/account/second-factor/confirm', codeOf(secret, -1));
  return { secret, codes: Printed.parse(confirmed.body).codes };
}

let kept: { secret: string; codes: readonly string[] };

describe('a role that needs a second factor', () => {
  it('a role that needs a second factor may do nothing before one is set up', async () => {
    const client = await enter('auditor');
    expect((await client.get('/api/session')).body).toMatchObject({ pending: 'enrol', registers: [] });
    expect((await client.get(`/api/registers/${cast.register}`)).body).toMatchObject({
      status: 403,
      code: 'second-factor-missing',
    });
    const early = await client.send('/api/account/second-factor/confirm', { method: 'POST', body: { code: '123456' } });
    expect(early.body).toMatchObject({ status: 403, code: 'wrong-code' });
    kept = await enrol(client);
    expect(kept.codes).toHaveLength(10);
    expect((await client.get('/api/session')).body).toMatchObject({
      pending: null,
      registers: [{ id: cast.register }],
    });
    expect((await client.send('/api/account/second-factor', { method: 'POST', body: {} })).body).toMatchObject({
      status: 409,
      code: 'second-factor-kept',
    });
  });

  it('a second factor is given at the next sign-in, at either process, and each code works once', async () => {
    const client = await enter('auditor');
    expect((await client.get('/api/session')).body).toMatchObject({ pending: 'factor', registers: [] });
    expect((await client.get(`/api/audit/events?register=${cast.register}`)).body).toMatchObject({
      status: 403,
      code: 'second-factor-needed',
    });
    const code = codeOf(kept.secret);
    const before = client.cookie;
    expect((await give(client, code)).status).toBe(204);
    // the token of the first step is void after the second
    expect(client.cookie).not.toBe(before);
    expect((await client.get('/api/session', { cookie: before ?? '' })).status).toBe(401);
    expect((await client.get(`/api/audit/events?register=${cast.register}`)).status).toBe(200);
    const other = await Client.signedIn(installation.api.url, nameOf('auditor'), password);
    expect((await give(other, code)).body).toMatchObject({ status: 403, code: 'wrong-code' });
  });

  it('a printed code replaces the second factor once, however it is typed', async () => {
    const [first = ''] = kept.codes;
    const client = await enter('auditor');
    expect((await give(client, first.toLowerCase().replace('-', ' '))).status).toBe(204);
    expect((await client.get('/api/account/second-factor')).body).toEqual({
      kept: true,
      required: true,
      app: true,
      passkeys: 0,
      codesLeft: 9,
    });
    expect((await give(await enter('auditor'), first)).body).toMatchObject({ code: 'wrong-code' });
  });

  it('cannot be guessed: five codes are tried, of three hundred at once', async () => {
    const client = await enter('auditor');
    const tries = await Promise.all(Array.from({ length: 300 }, (_, i) => give(client, String(100_000 + i))));
    const statuses = tries.map(({ status }) => status);
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(5);
  });

  it('other roles need no second factor', async () => {
    expect((await (await enter('officer')).get('/api/session')).body).toMatchObject({ pending: null });
  });
});

describe('a second factor that is lost', () => {
  it('two administrators remove a lost second factor, or replace a password', async () => {
    const account = (
      await owner.query<{ account: string }>('select account from ops.credential where username = $1', [
        nameOf('auditor'),
      ])
    ).rows[0]?.account;
    const keeper = await enter('keeper');
    await enrol(keeper);
    const admin = await Client.signedIn(strict.url, 'admin', password);
    await enrol(admin);
    const ask = (who: Client, what: string) =>
      who.post(`/api/registers/${cast.register}/accounts/${account}/${what}`, undefined);
    for (const what of ['reset-second-factor', 'reset-password']) {
      expect((await ask(keeper, what)).body).toMatchObject({ done: false });
      // one person asking twice is one person
      expect((await ask(keeper, what)).body).toMatchObject({ done: false });
      expect((await ask(admin, what)).body).toMatchObject({ done: true });
    }
    const { rows } = await owner.query<{ kind: string }>(
      `select kind from ops.account_event where account = $1 and by_account is not null order by id`,
      [account],
    );
    expect(rows.map(({ kind }) => kind).slice(-6)).toEqual([
      'second-factor-reset-asked',
      'second-factor-reset-asked',
      'second-factor-reset',
      'password-reset-asked',
      'password-reset-asked',
      'password-reset',
    ]);
  });

  it('second factors are stored encrypted', async () => {
    const { rows } = await owner.query<{ line: string }>(
      'select f::text as line from ops.second_factor f union all select r::text from ops.recovery_code r',
    );
    const text = rows.map(({ line }) => line).join('\n');
    expect(rows.length).toBeGreaterThan(10);
    expect(text).not.toContain(Buffer.from(Secret.fromBase32(kept.secret).bytes).toString('hex'));
    for (const code of kept.codes) expect(text).not.toContain(Buffer.from(code).toString('hex'));
  });
});
