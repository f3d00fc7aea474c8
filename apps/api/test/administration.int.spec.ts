import { openPool } from '@vinhdanh/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Client } from './client.js';
import { installCast, type Cast, type Installation } from './installation.js';

let installation: Installation;
let admin: Client;
let cast: Cast;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
  pool = openPool(installation.database.ownerUrl);
});
afterAll(async () => {
  await pool.end();
  await installation.close();
});

const restarted = async (reason: string, held: boolean): Promise<number> => {
  const { rows } = await pool.query<{ incarnation: number }>(
    `insert into ops.workflow_incarnation (namespace_id, reason, effects_held) values ($1, $2, $3)
      returning incarnation`,
    ['n', reason, held],
  );
  return rows[0]?.incarnation ?? -1;
};
const confirmations = async () =>
  (
    await pool.query<{ incarnation: number; by: string | null; at: string | null }>(
      `select i.incarnation, i.confirmed_by as by, i.confirmed_at as at from ops.workflow_incarnation i
        order by i.incarnation`,
    )
  ).rows;
const sweepWanted = async () =>
  (
    await pool.query<{ value: string }>(
      `select s.value #>> '{}' as value from ops.setting s where s.name = 'follower.sweep-wanted'`,
    )
  ).rows;
const part = async () => (await admin.get('/health/ready')).shown.parts['effects'];

describe('only the administrator of the installation', () => {
  it.each([
    ['POST', '/api/administration/sweep'],
    ['GET', '/api/administration/effects-held'],
    ['POST', '/api/administration/effects-held/confirm'],
  ])('only the administrator of the installation may use %s %s', async (method, path) => {
    const held = await restarted('restored', true);
    for (const who of ['keeper', 'auditor', 'officer'] as const) {
      const answer = await cast.clients[who].send(path, { method });
      expect(answer.body).toMatchObject({ status: 403, code: 'installation-administrator-only' });
      expect(answer.shown.detail.vi).toContain('quản trị viên hệ thống');
    }
    expect((await new Client(installation.api.url).send(path, { method })).body).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    });
    if (method === 'POST')
      expect((await admin.with(null).send(path, { method })).body).toMatchObject({
        status: 403,
        code: 'csrf-token-wrong',
      });
    expect(await sweepWanted()).toEqual([]);
    expect(await confirmations()).toEqual([{ incarnation: held, by: null, at: null }]);
    await pool.query('delete from ops.workflow_incarnation');
  });
});

describe('a sweep', () => {
  it('a sweep is requested in the setting that the follower polls, also again after the last one', async () => {
    const answer = await admin.send('/api/administration/sweep', { method: 'POST' });
    expect([answer.status, answer.body]).toEqual([202, { wanted: true }]);
    expect(await sweepWanted()).toEqual([{ value: 'true' }]);
    await pool.query(`update ops.setting set value = 'false' where name = 'follower.sweep-wanted'`);
    expect((await admin.post('/api/administration/sweep', {})).status).toBe(202);
    expect(await sweepWanted()).toEqual([{ value: 'true' }]);
  });
});

describe('effects held after a restore', () => {
  it('held effects are shown, degrade readiness, and continue once confirmed; other restarts stay', async () => {
    const first = await restarted('first', false);
    expect((await admin.get('/api/administration/effects-held')).body).toEqual({ held: false, items: [] });
    await expect.poll(part, { timeout: 5000 }).toMatchObject({ status: 'ok', held: 0 });

    const [one, two] = [await restarted('restored', true), await restarted('by hand', true)];
    const { body } = await admin.get('/api/administration/effects-held');
    expect(body).toEqual({
      held: true,
      items: [
        { incarnation: one, reason: 'restored', startedAt: expect.stringMatching(/^\d{4}-.*Z$/) },
        { incarnation: two, reason: 'by hand', startedAt: expect.any(String) },
      ],
    });
    await expect.poll(part, { timeout: 5000 }).toMatchObject({
      status: 'degraded',
      held: 2,
      says: expect.stringContaining('/api/administration/effects-held'),
    });
    const ready = await admin.get('/health/ready');
    expect([ready.status, ready.shown.status]).toEqual([200, 'degraded']);
    expect(String((await admin.get('/metrics')).body)).toMatch(/^vinhdanh_effects_held 2$/m);

    // cases with withheld effects read the log again, the others are left alone
    const { id: kept } = await cast.refer();
    const { id: other } = await cast.refer();
    for (const caseId of [kept, other])
      await pool.query(
        `insert into ops.follow (case_id, register, committed, seen, seen_epoch) values ($1, $2, 2, 2, 0)
         on conflict (case_id) do update set committed = 2, seen = 2, seen_epoch = 0, epoch_wanted = 0,
           poked_at = null`,
        [caseId, cast.register],
      );
    await pool.query('insert into ops.effect_withheld (case_id) values ($1)', [kept]);

    // of two administrators' clicks at once one confirms, and the other learns that nothing is held
    const answers = await Promise.all(
      [1, 2].map(() => admin.send('/api/administration/effects-held/confirm', { method: 'POST' })),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    const confirmed = answers.find((answer) => answer.status === 200);
    expect(confirmed?.shown.items).toHaveLength(2);
    const refused = answers.find((answer) => answer.status === 409);
    expect(refused?.body).toMatchObject({
      code: 'effects-not-held',
      detail: { vi: expect.stringContaining('bị giữ'), en: expect.stringContaining('held') },
    });

    const due = await pool.query<{ id: string }>(
      'select f.case_id as id from ops.follow f where f.seen_epoch < f.epoch_wanted and f.case_id = any ($1)',
      [[kept, other]],
    );
    expect(due.rows).toEqual([{ id: kept }]);
    expect((await pool.query('select from ops.effect_withheld')).rowCount).toBe(0);

    const { rows } = await pool.query<{ account: string }>(
      `select c.account from ops.credential c where c.username = 'admin'`,
    );
    const after = await confirmations();
    expect(after.map(({ incarnation, by }) => ({ incarnation, by }))).toEqual([
      { incarnation: first, by: null },
      { incarnation: one, by: rows[0]?.account },
      { incarnation: two, by: rows[0]?.account },
    ]);
    expect(after.map(({ at }) => at === null)).toEqual([true, false, false]);
    await expect.poll(part, { timeout: 5000 }).toMatchObject({ status: 'ok', held: 0 });
    expect((await admin.get('/api/administration/effects-held')).body).toEqual({ held: false, items: [] });
  });

  it('the confirmation of held effects is in the OpenAPI document', async () => {
    const { body } = await admin.get('/api/openapi.json');
    expect(body).toMatchObject({
      paths: {
        '/api/administration/sweep': { post: { responses: { 202: {} } } },
        '/api/administration/effects-held': { get: { responses: { 200: {} } } },
        '/api/administration/effects-held/confirm': { post: { responses: { 200: {} } } },
      },
    });
  });
});
