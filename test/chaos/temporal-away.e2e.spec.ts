import { openPool } from '@vinhdanh/event-log';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from '../installation/installation.js';
import { act, fillRegister, openCase, openCases, support, type FilledRegister } from '../installation/register.js';
import { member, text } from '../installation/web-client.js';

const caseCount = 120;
let house: Installation;
let register: FilledRegister;
let pool: Pool;
let cases: string[];

beforeAll(async () => {
  house = await Installation.start();
  pool = openPool(house.database.appUrl, { max: 4 });
  register = await fillRegister(house, 'away');
  cases = await openCases(register, caseCount);
}, 180_000);
afterAll(async () => {
  await pool.end();
  await house.stop();
}, 60_000);

/** Cases whose workflow has not seen their last event. */
const behind = async (): Promise<number> => {
  const { rows } = await pool.query<{ behind: number }>(
    `select count(*)::integer as behind from log.stream s
      left join ops.follow f on f.case_id = substr(s.stream_id, 12)
      where s.kind = 'nomination' and s.live and coalesce(f.seen, 0) < s.version`,
  );
  return rows[0]?.behind ?? -1;
};
const level = (timeout: number): Promise<void> => expect.poll(behind, { timeout, interval: 50 }).toBe(0);

/** Acts of two officers who know nothing of Temporal. */
async function carryOn(caseId: string): Promise<void> {
  await act(register.officer, caseId, 'log-support', support);
  await act(register.officer, caseId, 'log-weakness-action', {
    weakness: 'Ghi chép sổ sách',
    action: 'Tập huấn',
    result: 'Đã có sổ',
  });
  await act(register.officer, caseId, 'declare-ready', { report: 'Đủ điều kiện' });
}

/** The outcome, without the values that differ between two cases with the same acts. */
async function outcome(caseId: string): Promise<unknown> {
  const view = await register.officer.get(`/api/nominations/${caseId}`);
  const timeline = member(await register.officer.get(`/api/nominations/${caseId}/timeline`), 'items');
  return {
    stage: text(view, 'stage'),
    substate: text(view, 'substate'),
    version: member(view, 'version'),
    timeline: Array.isArray(timeline) ? timeline.map((entry) => [text(entry, 'type'), member(entry, 'actorRole')]) : [],
  };
}

const readiness = async (): Promise<unknown> => register.officer.get('/health/ready');

describe('worker and Temporal are killed', () => {
  let control: string;

  it('all workflows are up to date and the installation is healthy before the failure', async () => {
    control = await openCase(register, caseCount);
    await carryOn(control);
    await level(60_000);
    await expect.poll(async () => text(await readiness(), 'status'), { timeout: 20_000 }).toBe('ok');
  }, 90_000);

  it('commands succeed without Temporal, with the same outcome', async () => {
    await house.app('worker').end('SIGKILL');
    await house.stopTemporal();
    await Promise.all(cases.map(carryOn));
    const expected = await outcome(control);
    expect(expected).toMatchObject({ stage: 'recognition' });
    for (const caseId of [cases[0], cases[caseCount / 2], cases.at(-1)])
      expect(await outcome(caseId ?? '')).toEqual(expected);
  }, 60_000);

  it('health reports "degraded" with its reason, and the workflow table shows the lag', async () => {
    const ready = await readiness();
    expect(ready).toMatchObject({
      status: 'degraded',
      parts: { postgresql: { status: 'ok' }, temporal: { status: 'down' }, worker: { status: 'down' } },
    });
    const { items } = Object(await register.admin.get('/api/workflows?register=away&limit=200'));
    const lagging = items.filter((row: unknown) => cases.includes(text(row, 'caseId')));
    expect(lagging).toHaveLength(caseCount);
    for (const row of lagging) expect(member(row, 'lag')).toBeGreaterThanOrEqual(3);
    expect(await register.officer.get(`/api/nominations/${cases[0]}/workflow`)).toMatchObject({
      workflow: null,
      follow: { lag: expect.any(Number) },
    });
  });

  it("workflows catch up after Temporal's return and reach the stage of their cases", async () => {
    expect(await behind()).toBe(caseCount);
    await house.startTemporal();
    await house.startApp('worker');
    const began = performance.now();
    let first = 0;
    await expect
      .poll(
        async () => {
          const left = await behind();
          if (left < caseCount && first === 0) first = performance.now();
          return left;
        },
        { timeout: 90_000, interval: 25 },
      )
      .toBe(0);
    const done = performance.now();
    const rate = caseCount / Math.max(0.025, (done - first) / 1000);
    console.log(
      `${caseCount} cases level ${Math.round(done - began)} ms after the worker was ready; ` +
        `from the first on, ${Math.round(rate)} cases/s`,
    );
    await expect.poll(async () => text(await readiness(), 'status'), { timeout: 30_000 }).toBe('ok');
    await expect
      .poll(async () => register.officer.get(`/api/nominations/${cases[0]}/workflow`), { timeout: 20_000 })
      .toMatchObject({ workflow: { stage: 'recognition' }, follow: { health: 'level', lag: 0 } });
  }, 150_000);

  it('every open case starts again from the log after Temporal has lost everything', async () => {
    await house.app('worker').end('SIGKILL');
    await house.stopTemporal();
    await house.loseTemporal();
    await act(register.officer, (await openCase(register, caseCount + 1)) || '', 'log-support', support);
    await house.startTemporal();
    await house.startApp('worker');
    await level(120_000);
    await expect
      .poll(async () => register.officer.get(`/api/nominations/${cases[0]}/workflow`), { timeout: 60_000 })
      .toMatchObject({ workflow: { stage: 'recognition' }, follow: { lag: 0 } });
    const { rows } = await pool.query<{ incarnations: number }>(
      'select count(*)::integer as incarnations from ops.workflow_incarnation',
    );
    expect(rows[0]?.incarnations).toBeGreaterThanOrEqual(2);
  }, 240_000);
});
