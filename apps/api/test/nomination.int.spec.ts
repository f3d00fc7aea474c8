import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './client.js';
import { castOver, installCast, referral, type Cast, type Installation } from './installation.js';

let installation: Installation;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
});
afterAll(() => installation.close());

const act = (who: keyof Cast['clients'], id: string, body: unknown, headers: Record<string, string> = {}) =>
  cast.clients[who].post(`/api/nominations/${id}/commands`, body, headers);

describe('a case over HTTP', () => {
  it('a case is opened over HTTP, read with its ETag, and carried a step that /actions allows', async () => {
    const path = `/api/registers/${cast.register}/nominations`;
    const opened = await cast.clients.referrer.post(path, { type: 'refer', input: await referral(cast.subject) });
    expect(opened.status).toBe(201);
    const { id, version } = opened.shown;
    expect(opened.headers.get('location')).toBe(`/api/nominations/${id}`);
    expect(opened.headers.get('etag')).toBe(`"${version}"`);
    expect(opened.shown.events.map((event) => event.type)).toEqual(['NominationReferred', 'DeadlineSet']);
    expect(JSON.stringify(opened.shown.events)).not.toContain('canh tác');

    const { officer } = cast.clients;
    const view = await officer.get(`/api/nominations/${id}`);
    expect(view.body).toMatchObject({
      id,
      register: cast.register,
      version,
      stage: 'discovery',
      substate: 'referred',
      due: { verification: '2023-04-19' },
      subject: { name: 'Pi Năng Thị Ví Dụ' },
    });
    expect(
      (await officer.get(`/api/nominations/${id}`, { 'if-none-match': view.headers.get('etag') ?? '' })).status,
    ).toBe(304);

    const { items } = (await officer.get(`/api/nominations/${id}/actions`)).shown;
    const start = items.find((action) => action.name === 'start-verify');
    expect(start).toMatchObject({
      allowed: true,
      schema: { type: 'object', properties: { note: { type: 'string' } } },
    });
    const sign = items.find((action) => action.name === 'sign');
    expect(sign).toMatchObject({
      allowed: false,
      guard: expect.any(String),
      says: { vi: expect.any(String) },
      fact: expect.any(Object),
      remedy: { en: expect.any(String) },
    });

    const done = await act(
      'officer',
      id,
      { type: 'start-verify', input: { note: 'Đã gặp trưởng thôn' } },
      { 'if-match': `"${version}"` },
    );
    expect(done.status).toBe(200);
    expect(done.headers.get('etag')).toBe(`"${version + 1}"`);
    expect(done.body).toMatchObject({
      version: version + 1,
      case: { substate: 'verifying' },
      events: [{ type: 'VerificationStarted', actorRole: 'unit-officer', actorUnit: '22792' }],
    });
    const timeline = (await officer.get(`/api/nominations/${id}/timeline`)).shown.items;
    expect(timeline.map((event) => event.type)).toEqual(['NominationReferred', 'DeadlineSet', 'VerificationStarted']);
    expect(timeline[2]).toMatchObject({ personal: { narrative: { note: 'Đã gặp trưởng thôn' } } });
  });

  it('a case can be read as of a past day', async () => {
    const { id } = await cast.refer();
    await admin.post(`/api/registers/${cast.register}/clock/hold`, {});
    await act('officer', id, { type: 'start-verify' });
    const { officer } = cast.clients;
    expect((await officer.get(`/api/nominations/${id}?occurredAsOf=2023-04-12`)).body).toMatchObject({
      substate: 'verifying',
    });
    expect((await officer.get(`/api/nominations/${id}?occurredAsOf=2023-04-11`)).body).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  });

  it('a case as recorded by a moment shows the actions of that moment, and nothing later', async () => {
    const { id } = await cast.refer();
    await act('officer', id, { type: 'start-verify' });
    const { officer } = cast.clients;
    const timeline = (await officer.get(`/api/nominations/${id}/timeline`)).shown.items;
    await act('officer', id, { type: 'accept-new-factor', input: { reason: 'Đúng người, đúng việc' } });
    const then = timeline[2]?.recordedAt ?? '';
    expect((await officer.get(`/api/nominations/${id}?version=3`)).body).toMatchObject({
      substate: 'verifying',
      version: 3,
      asOf: { recorded: then, occurred: null, version: 3 },
    });
    expect((await officer.get(`/api/nominations/${id}/timeline?version=3`)).shown.items).toHaveLength(3);
    const actions = await officer.get(`/api/nominations/${id}/actions?version=3`);
    expect(actions.body).toMatchObject({ readOnly: true });
    expect(actions.shown.items.find(({ name }) => name === 'accept-new-factor')).toMatchObject({ allowed: true });
    expect((await officer.get(`/api/nominations/${id}/actions`)).body).toMatchObject({ readOnly: false, asOf: null });
    expect((await officer.get(`/api/nominations/${id}?asOf=${then}`)).body).toMatchObject({
      substate: 'accepted',
      asOf: { recorded: then },
    });
    const before = new Date(Date.parse(then) - 1).toISOString();
    expect((await officer.get(`/api/nominations/${id}?asOf=${before}`)).body).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect((await officer.get(`/api/nominations/${id}?version=99`)).body).toMatchObject({
      status: 422,
      code: 'as-of-in-future',
    });
    for (const wrong of ['2999-01-01', '2999-01-01T00:00:00.000Z']) {
      expect((await officer.get(`/api/nominations/${id}?asOf=${wrong}`)).body).toMatchObject({
        status: 422,
        code: 'as-of-in-future',
      });
    }
    expect((await officer.get(`/api/nominations/${id}/timeline?asOf=hôm qua`)).body).toMatchObject({
      status: 422,
      code: 'invalid-input',
    });
    expect((await cast.clients.stranger.get(`/api/nominations/${id}?asOf=${then}`)).body).toMatchObject({
      status: 404,
    });
  });

  it('a case entered from papers records the acting persons, and another account releases it', async () => {
    const { clerk, releaser, officer } = cast.clients;
    const paper = (on: string, who: 'referrer' | 'officer') => ({
      occurredAt: on,
      paper: 'Phiếu giới thiệu số 3',
      onBehalfOf: cast.persons[who],
    });
    const opened = await clerk.post(`/api/registers/${cast.register}/nominations`, {
      type: 'refer',
      entry: 'historical',
      input: await referral(cast.subject),
      ...paper('2023-03-23', 'referrer'),
    });
    expect(opened.body).toMatchObject({ case: { entry: 'historical', released: false } });
    const { id } = opened.shown;
    expect((await act('clerk', id, { type: 'start-verify', ...paper('2023-03-24', 'officer') })).body).toMatchObject({
      events: [{ occurredAt: '2023-03-24T05:00:00.000Z', onBehalfOf: cast.persons.officer, entry: 'historical' }],
    });
    expect((await act('clerk', id, { type: 'release' })).status).toBeGreaterThanOrEqual(403);
    expect((await act('releaser', id, { type: 'release' })).body).toMatchObject({ case: { released: true } });
    expect((await officer.get(`/api/nominations/${id}`)).body).toMatchObject({ overdue: ['verification'] });
    expect(releaser.cookie).not.toBe(clerk.cookie);
  });

  it('a case is invisible outside its unit and its register, and without a role', async () => {
    const { id } = await cast.refer();
    const other = await castOver(installation.api.url, admin, null);
    for (const client of [cast.clients.stranger, other.clients.officer, other.clients.auditor, admin]) {
      for (const part of ['', '/actions', '/timeline', '/workflow'])
        expect((await client.get(`/api/nominations/${id}${part}`)).body).toMatchObject({
          status: 404,
          code: 'not-found',
        });
    }
    for (const reader of ['officer', 'appraiser', 'auditor', 'keeper'] as const)
      expect((await cast.clients[reader].get(`/api/nominations/${id}`)).status, reader).toBe(200);
  });

  it('readings of personal data of a case are recorded', async () => {
    const { id } = await cast.refer();
    await cast.clients.auditor.get(`/api/nominations/${id}/timeline`);
    const pool = openPool(installation.database.ownerUrl);
    await expect
      .poll(
        async () =>
          (
            await pool.query(`select classes, register from ops.personal_read where stream_id = $1`, [
              `nomination:${id}`,
            ])
          ).rows,
        {
          timeout: 5000,
        },
      )
      .toContainEqual({ classes: ['narrative'], register: cast.register });
    await pool.end();
  });

  it('a revoked role loses its rights at once', async () => {
    const { id } = await cast.refer();
    const { head } = cast.clients;
    const { grants } = (await admin.get(`/api/registers/${cast.register}/people`)).shown.items.find(
      (person) => person.id === cast.persons.head,
    ) ?? {
      grants: [],
    };
    expect((await head.get(`/api/nominations/${id}`)).status).toBe(200);
    const revoked = await admin.post(`/api/registers/${cast.register}/commands`, {
      type: 'revoke-role',
      input: { person: cast.persons.head, grant: grants[0].ref, on: '2023-04-11' },
    });
    expect(revoked.status).toBe(200);
    expect((await head.get(`/api/nominations/${id}`)).status).toBe(404);
    expect((await act('head', id, { type: 'decline', input: { reason: 'x' } })).status).toBe(404);
  });
});

describe('registers', () => {
  it('the administrator of the installation creates registers, and a retry changes nothing', async () => {
    const body = {
      id: 'twice',
      name: 'Sổ thử lại',
      clock: { kind: 'simulated', from: '2023-01-01T00:00:00.000Z' },
      training: true,
    };
    expect((await cast.clients.keeper.post('/api/registers', body)).body).toMatchObject({
      status: 403,
      code: 'installation-administrator-only',
    });
    const key = { 'idempotency-key': 'register twice' };
    const [first, second] = [
      await admin.post('/api/registers', body, { 'idempotency-key': 'register-twice' }),
      await admin.post('/api/registers', body, { 'idempotency-key': 'register-twice' }),
    ];
    expect([first.status, second.status], key['idempotency-key']).toEqual([201, 201]);
    expect((await admin.post('/api/registers', { ...body, name: 'X' })).body).toMatchObject({
      status: 409,
      code: 'register-exists',
    });
    expect((await admin.get('/api/registers')).shown.items.map((register) => register.id)).toContain('twice');
    expect((await cast.clients.officer.get('/api/registers')).shown.items.map((register) => register.id)).toEqual([
      cast.register,
    ]);
  });

  it('a register takes a pack, a linked account and a role once, however often a request is repeated', async () => {
    const path = `/api/registers/${cast.register}/commands`;
    const pack = (await import('@vinhdanh/policy')).loadPack('ninh-thuan-2024');
    const publish = () =>
      admin.post(path, { type: 'publish-policy', input: { pack } }, { 'idempotency-key': 'pack-2024' });
    const [first, second] = [await publish(), await publish()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
  });

  it('nobody grants themselves a role', async () => {
    const answer = await cast.clients.keeper.post(`/api/registers/${cast.register}/commands`, {
      type: 'grant-role',
      input: { person: cast.persons.keeper, role: 'referrer', unit: '58', from: '2023-01-01' },
    });
    expect(answer.body).toMatchObject({ status: 409, code: 'grant-to-oneself' });
  });
});
