import { Client, Connection } from '@temporalio/client';
import type proto from '@temporalio/proto';
import { codecOf } from '@vinhdanh/workflows/codec';
import { z } from 'zod';

interface Server {
  readonly address: string;
  readonly namespace: string;
}

/** One run of a case's chain, as its own history tells it. */
export interface RunTold {
  /** Workflow type: the stage. */
  readonly stage: string;
  readonly runId: string;
  /** When the stage was entered, and when and how it was left, by what the run wrote into its history. */
  readonly entered: string | null;
  readonly left: { readonly exit: string; readonly to: string | null; readonly at: string } | null;
  readonly timersFired: number;
  readonly activities: readonly string[];
  readonly history: proto.temporal.api.history.v1.IHistory;
}

const Entered = z.object({ at: z.string() });
const Left = z.object({ exit: z.string(), to: z.string().nullable(), at: z.string() }).nullable();
const words = new TextDecoder();

/** Reads the chain of runs of a workflow id, first run first. Asks nobody but Temporal. */
export async function readHistories(temporal: Server, codecKeys: string, workflowId: string): Promise<RunTold[]> {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const client = new Client({ connection, namespace: temporal.namespace });
    const runs: RunTold[] = [];
    let runId: string | null = await firstRun(client, workflowId);
    while (runId !== null) {
      const history: proto.temporal.api.history.v1.IHistory = await client.workflow.getHandle(workflowId, runId).fetchHistory();
      runs.push(await told(history, runId, codecKeys));
      runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? null;
    }
    return runs;
  } finally {
    await connection.close();
  }
}

/** The run that no other continued into. */
async function firstRun(client: Client, workflowId: string): Promise<string> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const first = history.events?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId;
  if (first) return first;
  throw new Error(`no history of ${workflowId}`);
}

async function told(history: proto.temporal.api.history.v1.IHistory, runId: string, codecKeys: string): Promise<RunTold> {
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
    left: left.success ? left.data : null,
    timersFired: events.filter((event) => Boolean(event.timerFiredEventAttributes)).length,
    activities: events.flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []),
    history,
  };
}

async function opened(payload: proto.temporal.api.common.v1.IPayload, codecKeys: string): Promise<unknown> {
  const [plain] = await codecOf(codecKeys).decode([payload]);
  // of an empty field protobuf makes an empty list
  return plain?.data instanceof Uint8Array && plain.data.length > 0 ? JSON.parse(words.decode(plain.data)) : null;
}
