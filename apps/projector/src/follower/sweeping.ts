import type { Client } from '@temporalio/client';
import { nominationWorkflowId, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import { settingNames, type FollowRows, type Settings } from '@vinhdanh/operations';

export interface Swept {
  /** Live cases that are not at rest. */
  readonly open: number;
  /** Of these, cases without a running workflow; they are poked, and so started. */
  readonly missing: number;
}

/** Cases compared at once. */
const pageSize = 1000;

/** Compares open cases with running workflows, and requests the start of missing ones. */
export async function sweep(
  { follow, settings }: { readonly follow: FollowRows; readonly settings: Settings },
  client: Client,
  taskQueue: string = defaultTaskQueue,
): Promise<Swept> {
  await follow.adopt();
  const running = new Set<string>();
  for await (const { workflowId } of client.workflow.list({
    query: `ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`,
    pageSize: 1000,
  }))
    running.add(workflowId);
  let [open, missing, after] = [0, 0, ''];
  for (;;) {
    const cases = await follow.open(after, pageSize);
    if (cases.length === 0) break;
    after = cases.at(-1) ?? '';
    open += cases.length;
    const lost = cases.filter((caseId) => !running.has(nominationWorkflowId(caseId)));
    if (lost.length > 0) missing += await follow.startAgain(lost);
    await settings.write(settingNames.sweep, { at: new Date().toISOString(), open, missing, done: false });
  }
  const swept = { open, missing };
  await settings.write(settingNames.sweep, { at: new Date().toISOString(), ...swept, done: true });
  return swept;
}
