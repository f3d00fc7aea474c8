import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection, type WorkflowExecutionInfo } from '@temporalio/client';
import type proto from '@temporalio/proto';
import { codecOf } from '@vinhdanh/workflows/codec';
import { z } from 'zod';

interface Server {
  readonly address: string;
  readonly namespace: string;
}

/** One run of a case's chain, according to its own history. */
export interface StageRun {
  /** Workflow type: the stage. */
  readonly stage: string;
  readonly runId: string;
  /** When the stage was entered, and when and how it was left, according to the run's history. */
  readonly entered: string | null;
  /**
   * Version of the event by which the stage was entered; another run with the same version only looks again at a case
   * at rest.
   */
  readonly enteredBy: number | null;
  readonly left: { readonly exit: string; readonly to: string | null; readonly at: string } | null;
  /** The run has ended, and no other run continues it. */
  readonly closed: boolean;
  readonly timersFired: number;
  /** Timers started, and neither fired nor cancelled so far. */
  readonly timersPending: number;
  readonly activities: readonly string[];
  /**
   * Every text in the history, plain or decrypted from a payload: inputs, results, failures, summaries, memo, headers,
   * search attributes.
   */
  readonly texts: readonly string[];
  /** Number of payloads that were encrypted; `texts` contains them decrypted. */
  readonly decrypted: number;
}

const Entered = z.object({ at: z.string(), version: z.number() });
const Left = z.object({ exit: z.string(), to: z.string().nullable(), at: z.string() }).nullable();
const words = new TextDecoder();

/**
 * Reads all runs of a workflow id, the first run first, over every chain: a case that is woken starts a new chain.
 * Reads from Temporal only.
 */
export async function readHistories(temporal: Server, codecKeys: string, workflowId: string): Promise<StageRun[]> {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const client = new Client({
      connection,
      namespace: temporal.namespace,
      dataConverter: { payloadCodecs: [codecOf(codecKeys)] },
    });
    const runs = await listed(client, workflowId);
    const inOrder = runs.toSorted((a, b) => a.startTime.getTime() - b.startTime.getTime());
    return await Promise.all(
      inOrder.map(async ({ runId }) =>
        readRun(await client.workflow.getHandle(workflowId, runId).fetchHistory(), runId, codecKeys),
      ),
    );
  } finally {
    await connection.close();
  }
}

/** Temporal's list lags behind its histories, so it is polled until it contains the latest run. */
async function listed(client: Client, workflowId: string): Promise<WorkflowExecutionInfo[]> {
  for (;;) {
    const latest = await client.workflow.getHandle(workflowId).describe();
    const runs: WorkflowExecutionInfo[] = [];
    for await (const run of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs.push(run);
    if (runs.some(({ runId }) => runId === latest.runId)) return runs;
    await sleep(100);
  }
}

async function readRun(
  history: proto.temporal.api.history.v1.IHistory,
  runId: string,
  codecKeys: string,
): Promise<StageRun> {
  const events = history.events ?? [];
  const memo: Record<string, unknown> = {};
  for (const event of events) {
    const fields = event.workflowPropertiesModifiedEventAttributes?.upsertedMemo?.fields ?? {};
    for (const [name, payload] of Object.entries(fields)) memo[name] = await opened(payload, codecKeys);
  }
  const entered = Entered.safeParse(memo['entered']);
  const left = Left.safeParse(memo['left'] ?? null);
  return {
    stage: events[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name ?? '',
    runId,
    entered: entered.success ? entered.data.at : null,
    enteredBy: entered.success ? entered.data.version : null,
    left: left.success ? left.data : null,
    closed: Boolean(events.at(-1)?.workflowExecutionCompletedEventAttributes),
    timersFired: events.filter((event) => Boolean(event.timerFiredEventAttributes)).length,
    timersPending: events.reduce(
      (open, event) =>
        open +
        (event.timerStartedEventAttributes ? 1 : 0) -
        (event.timerFiredEventAttributes || event.timerCanceledEventAttributes ? 1 : 0),
      0,
    ),
    activities: events.flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []),
    ...(await openedAll(history, codecKeys)),
  };
}

async function opened(payload: proto.temporal.api.common.v1.IPayload, codecKeys: string): Promise<unknown> {
  const [plain] = await codecOf(codecKeys).decode([payload]);
  // protobuf turns an empty field into an empty list
  return plain?.data instanceof Uint8Array && plain.data.length > 0 ? JSON.parse(words.decode(plain.data)) : null;
}

const Bytes = z.instanceof(Uint8Array);
/**
 * Finds a payload by its shape, in whichever field of whichever message, so that none is missed. Empty fields are on
 * the prototype.
 */
const isPayload = (value: object): value is proto.temporal.api.common.v1.IPayload =>
  'metadata' in value && 'data' in value;

/** Every text below `message`, with all payloads decrypted. */
export async function openedAll(message: object, codecKeys: string): Promise<Pick<StageRun, 'texts' | 'decrypted'>> {
  const codec = codecOf(codecKeys);
  const texts: string[] = [];
  let decrypted = 0;
  const look = async (value: unknown): Promise<void> => {
    if (typeof value === 'string') texts.push(value);
    else if (Bytes.safeParse(value).success) texts.push(words.decode(Bytes.parse(value)));
    else if (typeof value === 'object' && value !== null) {
      const [plain] = isPayload(value) ? await codec.decode([value]) : [];
      if (plain !== undefined && plain !== value) {
        decrypted += 1;
        await look(plain);
        return;
      }
      for (const [name, below] of Object.entries(value)) {
        texts.push(name);
        await look(below);
      }
    }
  };
  await look(message);
  return { texts, decrypted };
}
