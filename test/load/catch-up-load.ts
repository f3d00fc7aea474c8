import { openPool } from '@vinhdanh/event-log';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../installation/installation.js';
import { act, support, type FilledRegister } from '../installation/register.js';
import { spread } from './measure.js';
import type { Report } from './report.js';

const seenSql = `select count(*)::integer as level from log.stream s
  join ops.follow f on f.case_id = substr(s.stream_id, 12)
  where s.register = $1 and f.seen >= s.version`;

/**
 * Every case changes while Temporal and the worker are away; measures how fast the workflows catch up. The rate is that
 * of the middle part, from a tenth to nine tenths of the cases.
 */
export async function catchUpLoad(
  house: Installation,
  register: FilledRegister,
  cases: readonly string[],
  report: Report,
): Promise<void> {
  const pool = openPool(house.database.appUrl, { max: 2, applicationName: 'bench' });
  const level = async (): Promise<number> =>
    (await pool.query<{ level: number }>({ name: 'level', text: seenSql, values: [register.id] })).rows[0]?.level ?? 0;
  try {
    while ((await level()) < cases.length) await sleep(50);
    await house.app('worker').end('SIGKILL');
    await house.stopTemporal();
    for (const caseId of cases) await act(register.officer, caseId, 'log-support', support);
    await house.startTemporal();
    await house.startApp('worker');
    const began = performance.now();
    const reached = new Map<number, number>();
    for (let count = await level(); ; count = await level()) {
      const now = performance.now();
      for (const share of [0.1, 0.9, 1])
        if (count >= share * cases.length && !reached.has(share)) reached.set(share, now);
      if (count >= cases.length) break;
      await sleep(5);
    }
    const between = Math.max(1, (reached.get(0.9) ?? 0) - (reached.get(0.1) ?? 0));
    report.add('catch-up', spread([(0.8 * cases.length * 1000) / between]), 'per second', { goal: { atLeast: 200 } });
    report.add('catch-up.all-level-after', spread([(reached.get(1) ?? 0) - began]), 'ms');
  } finally {
    await pool.end();
  }
}
