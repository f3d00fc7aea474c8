import { momentAt, type Moment, type ApiConfig, type LifecycleView, type TemporalSettings } from '@vinhdanh/contracts';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  Client,
  Connection,
  WorkflowNotFoundError,
  type WorkflowClientInterceptor,
  type WorkflowExecutionInfo,
} from '@temporalio/client';

import proto from '@temporalio/proto';
import { codecOf } from '@vinhdanh/workflows/codec';
import { temporalAccess } from '@vinhdanh/workflows/connection';
import { CONFIG } from '../app/tokens.js';
import { isScheduled, pendingActivity, type PendingActivity } from './pending-activity.js';
import { lifecycleQuery, nominationWorkflowId, taskQueue } from '@vinhdanh/workflows/messages';

/** Time limit of one request to Temporal, ms: Temporal may be unavailable, and the API must not wait for it. */
const patience = 3000;
/** A poller seen within this time counts as alive, ms (long polls last a minute). */
const pollerFresh = 75_000;

export interface RunView {
  readonly workflowId: string;
  readonly runId: string;
  /** Workflow type = stage. */
  readonly type: string;
  readonly status: string;
  readonly startedAt: Moment;
  readonly historyLength: number;
}

export type WorkflowAnswer =
  | { readonly kind: 'answered'; readonly run: RunView; readonly lifecycle: LifecycleView }
  | { readonly kind: 'silent'; readonly run: RunView | null; readonly error: string }
  | { readonly kind: 'none' };

/** What Temporal knows of a case: its runs, latest first, and what the current one waits for. */
export interface EngineView {
  readonly run: RunView | null;
  readonly runs: readonly RunView[];
  readonly pending: readonly PendingActivity[];
  /** Why Temporal did not answer; null = it did. */
  readonly error: string | null;
}

/** Most runs of one case that are shown. */
const mostRuns = 20;

/** The API's view of Temporal: it asks, and continues when nobody answers. */
@Injectable()
export class Temporal implements OnApplicationShutdown {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #namespace: string;
  readonly #codec: Codec;
  readonly #asked = new Set<Promise<unknown>>();

  constructor(@Inject(CONFIG) config: TemporalSettings & Pick<ApiConfig, 'CODEC_KEYS'>) {
    this.#connection = Connection.lazy({ ...temporalAccess(config), connectTimeout: patience });
    this.#namespace = config.TEMPORAL_NAMESPACE;
    this.#codec = codecOf(config.CODEC_KEYS);
    this.#client = new Client({
      connection: this.#connection,
      namespace: this.#namespace,
      dataConverter: { payloadCodecs: [this.#codec] },
      interceptors: { workflow: [{ terminate: sealReason }] },
    });
  }

  /** The answer of the case's workflow to its query. */
  async ask(caseId: string): Promise<WorkflowAnswer> {
    const handle = this.#client.workflow.getHandle(nominationWorkflowId(caseId));
    let run: RunView | null = null;
    try {
      run = runView(await this.#soon(() => handle.describe()));
      const lifecycle = await this.#soon(() => handle.query<LifecycleView>(lifecycleQuery));
      return { kind: 'answered', run, lifecycle };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { kind: 'none' };
      return { kind: 'silent', run, error: error instanceof Error ? firstLine(error) : String(error) };
    }
  }

  /** Runs of a case's workflow, and the pending activities of its current one. */
  async engine(caseId: string): Promise<EngineView> {
    const workflowId = nominationWorkflowId(caseId);
    try {
      const described = await this.#soon(() => this.#client.workflow.getHandle(workflowId).describe());
      const pending = await Promise.all(
        (described.raw.pendingActivities ?? []).map((info) => pendingActivity(info, this.#codec)),
      );
      return { run: runView(described), runs: await this.#soon(() => this.#runs(workflowId)), pending, error: null };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return { run: null, runs: [], pending: [], error: null };
      return { run: null, runs: [], pending: [], error: error instanceof Error ? firstLine(error) : String(error) };
    }
  }

  /**
   * Ends the running workflow of a case; the reason is stored encrypted.
   * @returns false when none ran
   * @throws when Temporal does not answer in time
   */
  async terminate(caseId: string, reason: string): Promise<boolean> {
    try {
      await this.#soon(() => this.#client.workflow.getHandle(nominationWorkflowId(caseId)).terminate(reason));
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /**
   * Has the activities of a case that wait for their next try tried at once.
   * @returns how many waited
   * @throws when Temporal does not answer in time
   */
  async tryNow(caseId: string): Promise<number> {
    const workflowId = nominationWorkflowId(caseId);
    try {
      const { runId, raw } = await this.#soon(() => this.#client.workflow.getHandle(workflowId).describe());
      const waiting = (raw.pendingActivities ?? []).filter((info) => info.lastFailure && isScheduled(info));
      for (const { activityId } of waiting)
        await this.#soon(() =>
          this.#client.workflowService.resetActivity({
            namespace: this.#namespace,
            execution: { workflowId, runId },
            id: activityId ?? '',
          }),
        );
      return waiting.length;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 0;
      throw error;
    }
  }

  async #runs(workflowId: string): Promise<RunView[]> {
    const runs: RunView[] = [];
    for await (const run of this.#client.workflow.list({ query: `WorkflowId = '${workflowId}'`, pageSize: mostRuns })) {
      runs.push(runView(run));
      if (runs.length === mostRuns) break;
    }
    return runs.toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  }

  /** Version of the server. @throws when it does not answer in time */
  async serverVersion(): Promise<string> {
    const info = await this.#soon(() => this.#client.workflowService.getSystemInfo({}));
    return info.serverVersion;
  }

  /** How many workers poll for workflow and activity tasks. @throws when Temporal does not answer in time */
  async pollers(): Promise<{ workflow: number; activity: number }> {
    const count = async (taskQueueType: proto.temporal.api.enums.v1.TaskQueueType): Promise<number> => {
      const described = await this.#soon(() =>
        this.#client.workflowService.describeTaskQueue({
          namespace: this.#namespace,
          taskQueue: { name: taskQueue },
          taskQueueType,
        }),
      );
      return described.pollers.filter(
        (poller) => Date.now() - Number(poller.lastAccessTime?.seconds ?? 0) * 1000 < pollerFresh,
      ).length;
    };
    const { TASK_QUEUE_TYPE_ACTIVITY, TASK_QUEUE_TYPE_WORKFLOW } = proto.temporal.api.enums.v1.TaskQueueType;
    const [workflow, activity] = await Promise.all([count(TASK_QUEUE_TYPE_WORKFLOW), count(TASK_QUEUE_TYPE_ACTIVITY)]);
    return { workflow, activity };
  }

  /**
   * Closes when every request has its answer or has timed out: a request that is retried on a closed connection throws
   * where nobody can catch it.
   */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.#asked);
    await this.#connection.close();
  }

  async #soon<T>(ask: () => Promise<T>): Promise<T> {
    const asked = this.#client.withDeadline(Date.now() + patience, ask);
    this.#asked.add(asked);
    try {
      return await asked;
    } finally {
      this.#asked.delete(asked);
    }
  }
}

/**
 * Temporal stores the reason of a termination unencrypted. What a person wrote goes into the details, which the codec
 * encrypts.
 */
const sealReason: WorkflowClientInterceptor['terminate'] = (input, next) =>
  next({ ...input, reason: 'repair', details: input.reason === undefined ? [] : [input.reason] });

const runView = (
  described: Pick<WorkflowExecutionInfo, 'workflowId' | 'runId' | 'type' | 'status' | 'startTime' | 'historyLength'>,
): RunView => ({
  workflowId: described.workflowId,
  runId: described.runId,
  type: described.type,
  status: described.status.name,
  startedAt: momentAt(described.startTime.getTime()),
  historyLength: described.historyLength,
});

type Codec = ReturnType<typeof codecOf>;

const firstLine = (error: Error): string => `${error.name}: ${error.message.split('\n', 1)[0] ?? ''}`;
