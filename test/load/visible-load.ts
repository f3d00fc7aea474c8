import { act, support, type FilledRegister } from '../installation/register.js';
import { number } from '../installation/web-client.js';
import { interleave, over, quantile, type Round } from './measure.js';
import type { Report } from './report.js';
import type { Plan } from './settings.js';

/**
 * Time from the answer to a command until the work queue shows its effect to the sender (`after=`). Commands come one
 * at a time, as from one person.
 */
export async function visibleLoad(
  register: FilledRegister,
  cases: readonly string[],
  plan: Plan,
  report: Report,
): Promise<void> {
  const { officer, id } = register;
  let turn = 0;
  const once = async (): Promise<number> => {
    const caseId = cases[turn++ % cases.length] ?? '';
    const version = number(await act(officer, caseId, 'log-support', support), 'version');
    const answered = performance.now();
    await officer.get(`/api/work?register=${id}&limit=20&after=nomination:${caseId}@${version}`);
    return performance.now() - answered;
  };
  const results = await interleave(plan.rounds, {
    visible: async (): Promise<Round> => {
      const times: number[] = [];
      const until = performance.now() + plan.roundMs;
      while (performance.now() < until) times.push(await once());
      return {
        perSecond: (times.length * 1000) / plan.roundMs,
        p50: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        failures: 0,
      };
    },
  });
  report.add('own-write-visible.p50', over(results, 'visible', 'p50'), 'ms');
  report.add('own-write-visible.p99', over(results, 'visible', 'p99'), 'ms', { goal: { below: 50 } });
}
