import { openPool } from '@vinhdanh/event-log';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from '../installation/installation.js';
import { act, support, type FilledRegister } from '../installation/register.js';
import { number } from '../installation/web-client.js';
import { quantile, spread } from './measure.js';
import type { Report } from './report.js';

/**
 * Delay between a command's answer and the moment at which the case's workflow has seen it, at a steady rate (open
 * loop: commands do not wait for earlier answers).
 */
export async function levelLoad(
  house: Installation,
  { officer }: FilledRegister,
  cases: readonly string[],
  perSecond: number,
  seconds: number,
  report: Report,
): Promise<void> {
  const pool = openPool(house.database.appUrl, { max: 2, applicationName: 'bench' });
  const waiting = new Map<string, { version: number; at: number }[]>();
  const lags: number[] = [];
  const answers: number[] = [];
  let open = true;
  const watch = (async () => {
    while (open || waiting.size > 0) {
      const { rows } = await pool.query<{ case_id: string; seen: number }>({
        name: 'seen',
        text: 'select case_id, seen from ops.follow where case_id = any ($1)',
        values: [[...waiting.keys()]],
      });
      const now = performance.now();
      for (const { case_id: caseId, seen } of rows) {
        const left = (waiting.get(caseId) ?? []).filter(({ version, at }) => {
          if (version > seen) return true;
          lags.push(now - at);
          return false;
        });
        if (left.length === 0) waiting.delete(caseId);
        else waiting.set(caseId, left);
      }
      await sleep(4);
    }
  })();
  const sent: Promise<void>[] = [];
  const begin = performance.now();
  for (let ordinal = 0; ordinal < perSecond * seconds; ordinal += 1) {
    const due = begin + (ordinal * 1000) / perSecond;
    if (due > performance.now()) await sleep(due - performance.now());
    sent.push(
      (async () => {
        const caseId = cases[ordinal % cases.length] ?? '';
        const version = number(await act(officer, caseId, 'log-support', support), 'version');
        answers.push(performance.now() - due);
        waiting.set(caseId, [...(waiting.get(caseId) ?? []), { version, at: performance.now() }]);
      })(),
    );
  }
  try {
    await Promise.all(sent);
  } catch (error) {
    waiting.clear();
    throw error;
  } finally {
    open = false;
    await watch;
    await pool.end();
  }
  const goal = perSecond === 100 ? { goal: { below: 500 } } : {};
  report.add(`workflow-level.at-${perSecond}.p50`, spread([quantile(lags, 0.5)]), 'ms');
  report.add(`workflow-level.at-${perSecond}.p99`, spread([quantile(lags, 0.99)]), 'ms', goal);
  report.add(`command-http.at-${perSecond}.p50`, spread([quantile(answers, 0.5)]), 'ms');
  report.add(`command-http.at-${perSecond}.p99`, spread([quantile(answers, 0.99)]), 'ms');
}
