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
  /** It has ended, and no other run continues it. */
  readonly closed: boolean;
  readonly timersFired: number;
  /** Started, and neither fired nor cancelled so far. */
  readonly timersPending: number;
  readonly activities: readonly string[];
  /** Every text that the history holds, in the open or, once decrypted, in a payload: inputs, results, failures, summaries, memo, headers, search attributes. */
  readonly texts: readonly string[];
  /** How many payloads were encrypted, and are decrypted in `texts`. */
  readonly decrypted: number;
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
    closed: Boolean(events.at(-1)?.workflowExecutionCompletedEventAttributes),
    timersFired: events.filter((event) => Boolean(event.timerFiredEventAttributes)).length,
    timersPending: events.reduce(
      (open, event) => open + (event.timerStartedEventAttributes ? 1 : 0) - (event.timerFiredEventAttributes || event.timerCanceledEventAttributes ? 1 : 0),
      0,
    ),
    activities: events.flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []),
    ...(await openedAll(history, codecKeys)),
  };
}

async function opened(payload: proto.temporal.api.common.v1.IPayload, codecKeys: string): Promise<unknown> {
  const [plain] = await codecOf(codecKeys).decode([payload]);
  // of an empty field protobuf makes an empty list
  return plain?.data instanceof Uint8Array && plain.data.length > 0 ? JSON.parse(words.decode(plain.data)) : null;
}

const Bytes = z.instanceof(Uint8Array);
/** A payload by its form: whichever field of whichever message holds it, none is forgotten. Empty fields stand on the prototype. */
const isPayload = (value: object): value is proto.temporal.api.common.v1.IPayload => 'metadata' in value && 'data' in value;

/** Every text below `message`, all payloads decrypted. */
export async function openedAll(message: object, codecKeys: string): Promise<Pick<RunTold, 'texts' | 'decrypted'>> {
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
