import {
  continueAsNew,
  defineQuery,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { FanOutActivities, FanOutProgress, FanOutRun } from '@vinhdanh/contracts';
import { fanOutQuery } from '../messages.js';

const { fanOutPage } = proxyActivities<FanOutActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '200 ms', backoffCoefficient: 2, maximumInterval: '30 s' },
});
const progressOf = defineQuery<FanOutProgress>(fanOutQuery);

/**
 * A change that reaches many cases (a calendar, a pack, units) is a due moment of each of them; this workflow makes
 * sure that it happens when nobody acts. It works page by page. PostgreSQL holds its progress, so that a restarted run
 * continues after the last page, and no case is counted twice.
 */
export async function fanOut(run: FanOutRun): Promise<FanOutProgress> {
  let progress: FanOutProgress = { cases: 0, passed: 0, done: false };
  setHandler(progressOf, () => progress);
  while (!progress.done) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof fanOut>(run);
    progress = await fanOutPage({ id: run.id });
    setCurrentDetails(
      `Sổ (register) ${run.register}: ${String(progress.cases)} hồ sơ đã xem (cases seen), ` +
        `${String(progress.passed)} có thay đổi (changed)`,
    );
  }
  return progress;
}
