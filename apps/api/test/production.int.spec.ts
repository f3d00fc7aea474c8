import { ApiConfig, readConfig } from '@vinhdanh/contracts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type RunningApi } from '../src/app/start.js';
import { Client } from './client.js';
import { castOver, installCast, password, type Cast, type Installation } from './installation.js';

describe('a simulated register that was there before the installation went into production', () => {
  let installation: Installation;
  let production: RunningApi;
  let cast: Cast;
  let live: Cast;
  let caseId: string;
  const signIn = (part: string, of: Cast): Promise<Client> =>
    Client.signedIn(production.url, `${part}-${of.register}`, password);
  beforeAll(async () => {
    const made = await installCast();
    ({ installation, cast } = made);
    const { admin } = made;
    live = await castOver(installation.api.url, admin, null);
    caseId = (await cast.refer()).id;
    production = await startApi(
      readConfig(ApiConfig, { ...installation.env, MODE: 'production', SECOND_FACTOR_ROLES: 'none' }),
      pino({ level: 'silent' }),
    );
  });
  afterAll(async () => {
    await production.close();
    await installation.close();
  });

  it('a simulated register in production accepts no command, on a case or on the register, and says why', async () => {
    const [officer, referrer, keeper] = [
      await signIn('officer', cast),
      await signIn('referrer', cast),
      await signIn('keeper', cast),
    ];
    const answers = [
      await officer.post(`/api/nominations/${caseId}/commands`, { type: 'start-verify', input: {} }),
      await referrer.post(`/api/registers/${cast.register}/subjects`, { kind: 'individual', name: 'Pi Năng Thị Sau' }),
      await keeper.post(`/api/registers/${cast.register}/commands`, {
        type: 'register-person',
        input: { name: 'Người mới' },
      }),
    ];
    for (const { status, shown } of answers)
      expect([status, shown.code, shown.detail.vi]).toEqual([
        409,
        'simulated-register',
        expect.stringContaining('mô phỏng'),
      ]);
    const clock = await keeper.post(`/api/registers/${cast.register}/clock/advance`, {
      to: '2023-05-01T01:00:00.000Z',
    });
    expect([clock.status, clock.shown.code]).toEqual([409, 'simulated-clock-refused']);
    expect((await officer.get(`/api/nominations/${caseId}`)).shown.version).toBe(2);
  });

  it('a simulated register in production is shown with a mark; a register on the system clock works', async () => {
    const officer = await signIn('officer', cast);
    expect((await officer.get(`/api/registers/${cast.register}`)).body).toMatchObject({
      readOnly: true,
      clock: { kind: 'simulated' },
    });
    const other = await signIn('referrer', live);
    expect((await other.get(`/api/registers/${live.register}`)).body).toMatchObject({ readOnly: false });
    expect(
      (await other.post(`/api/registers/${live.register}/subjects`, { kind: 'individual', name: 'Pi Năng Thị Sau' }))
        .status,
    ).toBe(201);
  });

  it('production asks for a second factor of those who administer, decide or audit, unless set otherwise', async () => {
    const usual = await startApi(
      readConfig(ApiConfig, { ...installation.env, MODE: 'production' }),
      pino({ level: 'silent' }),
    );
    const pending = async (part: string) => {
      const client = await Client.signedIn(usual.url, `${part}-${live.register}`, password);
      return (await client.get('/api/session')).body;
    };
    for (const part of ['keeper', 'head', 'auditor']) expect(await pending(part)).toMatchObject({ pending: 'enrol' });
    expect(await pending('officer')).toMatchObject({ pending: null });
    expect((await (await signIn('keeper', live)).get('/api/session')).body).toMatchObject({ pending: null });
    await usual.close();
  });
});
