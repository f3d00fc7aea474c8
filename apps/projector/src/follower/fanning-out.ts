import type { Client } from '@temporalio/client';
import type { FanOutProgress, FanOutRun } from '@vinhdanh/contracts';
import { fanOutType, fanOutWorkflowId, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { FanOuts } from '@vinhdanh/operations';

/**
 * Makes sure that a change reaches the cases of its register: a row for each change, and a workflow that visits the
 * cases.
 */
export class FanningOut {
  readonly #fanOuts: FanOuts;
  readonly #taskQueue: string;

  constructor(fanOuts: FanOuts, taskQueue: string = defaultTaskQueue) {
    this.#fanOuts = fanOuts;
    this.#taskQueue = taskQueue;
  }

  /** Records changes published since the last call. @returns how many */
  note(): Promise<number> {
    return this.#fanOuts.note();
  }

  /**
   * Starts recorded unfinished changes; a running one is left alone.
   * @returns how many are unfinished
   * @throws while Temporal is unavailable
   */
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
