import type { Client } from '@temporalio/client';
import type { FanOutProgress, FanOutRun } from '@vinhdanh/contracts';
import { fanOutType, fanOutWorkflowId, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { FanOuts } from '@vinhdanh/operations';

/** Sees to it that a change reaches the cases of its register: a row for each change, and a workflow that goes through the cases. */
export class FanningOut {
  readonly #fanOuts: FanOuts;
  readonly #taskQueue: string;

  constructor(fanOuts: FanOuts, taskQueue: string = defaultTaskQueue) {
    this.#fanOuts = fanOuts;
    this.#taskQueue = taskQueue;
  }

  /** Notes changes that were published since. @returns how many */
  note(): Promise<number> {
    return this.#fanOuts.note();
  }

  /** Starts what is noted and not finished; one that runs is left alone. @returns how many are unfinished @throws while Temporal is away */
  async start(client: Client): Promise<number> {
    const runs = await this.#fanOuts.unfinished();
    for (const run of runs) {
      await client.workflow.start<(run: FanOutRun) => Promise<FanOutProgress>>(fanOutType, {
        workflowId: fanOutWorkflowId(run.id),
        taskQueue: this.#taskQueue,
        args: [run],
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `Thay đổi của sổ (change of register) ${run.register}`,
      });
    }
    return runs.length;
  }
}
