import { openPool } from '@vinhdanh/event-log';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Installation } from '../installation/installation.js';
import { act, fillRegister, openCases, support, type FilledRegister } from '../installation/register.js';
import { number } from '../installation/web-client.js';

let house: Installation;
let register: FilledRegister;
let pool: Pool;
let cases: string[];

beforeAll(async () => {
  house = await Installation.start({ apps: ['projector', 'projector', 'worker', 'api'] });
  pool = openPool(house.database.appUrl, { max: 4 });
  register = await fillRegister(house, 'killed');
  cases = await openCases(register, 12);
}, 180_000);
afterAll(async () => {
  await pool.end();
  await house.stop();
}, 60_000);

const supportLogged = async (caseId: string): Promise<number> =>
  (
    await pool.query<{ count: number }>(
      `select count(*)::integer as count from log.event where stream_id = $1 and type = 'SupportLogged'`,
      [`nomination:${caseId}`],
    )
  ).rows[0]?.count ?? 0;

describe('the API is killed with commands under way', () => {
  it('each command that is sent again under its key has happened once, and gets its first answer', async () => {
    const sent = cases.flatMap((caseId) => Array.from({ length: 10 }, () => ({ caseId, key: randomUUID() })));
    const answered = new Map<string, number>();
    const once = async ({ caseId, key }: { caseId: string; key: string }): Promise<void> => {
      answered.set(key, number(await act(register.officer, caseId, 'log-support', support, key), 'version'));
    };
    const all = Promise.allSettled(sent.map(once));
    await expect.poll(() => answered.size, { interval: 1, timeout: 20_000 }).toBeGreaterThan(5);
    await house.app('api').end('SIGKILL');
    await all;
    const before = new Map(answered);
    expect(before.size).toBeLessThan(sent.length);

    await house.startApp('api');
    await Promise.all(sent.map(once));
    for (const [key, version] of before) expect(answered.get(key)).toBe(version);
    for (const caseId of cases) expect(await supportLogged(caseId)).toBe(10);
    expect(new Set(sent.map(({ caseId, key }) => `${caseId}@${answered.get(key)}`)).size).toBe(sent.length);
  }, 90_000);
});

describe('the active projector', () => {
  /** Time from now until a list shows a command that is sent now. */
  const shown = async (caseId: string): Promise<number> => {
    const began = performance.now();
    const version = number(await act(register.officer, caseId, 'log-support', support), 'version');
    await register.officer.get(`/api/nominations?register=killed&after=nomination:${caseId}@${version}`);
    return performance.now() - began;
  };
  const caseId = (): string => cases[0] ?? '';

  it('the standby shows new commands within 5 s after the active projector is killed', async () => {
    await shown(caseId());
    await house.app('projector').end('SIGKILL');
    const took = await shown(caseId());
    console.log(`standby took over ${Math.round(took)} ms after the kill`);
    expect(took).toBeLessThan(5000);
  }, 30_000);

  it('another projector takes over within 5 s from a frozen one, which does no harm when it resumes', async () => {
    const frozen = house.app('projector');
    await house.startApp('projector');
    await shown(caseId());
    frozen.freeze(true);
    const took = await shown(caseId());
    console.log(`standby took over ${Math.round(took)} ms after the freeze`);
    expect(took).toBeLessThan(5000);
    frozen.freeze(false);
    for (let times = 0; times < 20; times += 1) {
      await shown(caseId());
      await sleep(25);
    }
    const { rows } = await pool.query<{ entries: number; last: number; doubled: number; pending: number }>(
      `select count(*)::integer as entries, max(log_index)::integer as last,
        (count(*) - count(distinct pos))::integer as doubled,
        (select count(*)::integer from log.pending) as pending from log.log_entry`,
    );
    expect(rows[0]).toMatchObject({ entries: rows[0]?.last, doubled: 0, pending: 0 });
  }, 60_000);
});
