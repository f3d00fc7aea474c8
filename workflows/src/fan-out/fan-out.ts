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
 * A change that reaches many cases (a calendar, a pack, units) is an owed moment of each of them; this sees to it that it happens when nobody acts. Page by page; how far it has come lies in
 * PostgreSQL, so that a run that starts again goes on where the last one stopped, and no case is counted twice.
 */
export async function fanOut(run: FanOutRun): Promise<FanOutProgress> {
  let progress: FanOutProgress = { cases: 0, passed: 0, done: false };
  setHandler(progressOf, () => progress);
  while (!progress.done) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof fanOut>(run);
    progress = await fanOutPage({ id: run.id });
    setCurrentDetails(
      `Sổ (register) ${run.register}: ${String(progress.cases)} hồ sơ đã xem (cases seen), ${String(progress.passed)} có thay đổi (changed)`,
    );
  }
  return progress;
}
