import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import proto from '@temporalio/proto';
import { temporalExecutable } from '@vinhdanh/testkit';
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
  if (first == null || first === '') throw new Error(`no history of ${workflowId}`);
  return first;
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
    timersFired: events.filter((event) => event.timerFiredEventAttributes != null).length,
    activities: events.flatMap((event) => event.activityTaskScheduledEventAttributes?.activityType?.name ?? []),
    history,
  };
}

/**
 * With RECORD_HISTORIES set: keeps the histories for `test/replay`, as `temporal workflow show` writes them, their payloads decrypted (a replay has another key).
 * They hold ids, stages and dates, no personal data.
 */
export async function keepHistories(name: string, temporal: Server, workflowId: string, runs: readonly RunTold[], codecKeys: string): Promise<void> {
  if ((process.env['RECORD_HISTORIES'] ?? '') === '') return;
  const executable = await temporalExecutable();
  for (const [index, run] of runs.entries()) {
    const args = ['workflow', 'show', '--address', temporal.address, '--namespace', temporal.namespace, '--workflow-id', workflowId, '--run-id', run.runId, '--output', 'json'];
    const { stdout } = await promisify(execFile)(executable, args, { maxBuffer: 64 * 1024 * 1024 });
    const file = new URL(`../replay/${name}-${index + 1}-${run.stage}.json`, import.meta.url);
    await writeFile(file, `${JSON.stringify(await decrypted(JSON.parse(stdout), codecKeys), null, 1)}\n`);
  }
}

async function decrypted(value: unknown, codecKeys: string): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((inner: unknown) => decrypted(inner, codecKeys)));
  if (typeof value !== 'object' || value === null) return value;
  if ('metadata' in value && 'data' in value) {
    const [plain] = await codecOf(codecKeys).decode([proto.temporal.api.common.v1.Payload.fromObject(value)]);
    return plain === undefined ? value : proto.temporal.api.common.v1.Payload.toObject(proto.temporal.api.common.v1.Payload.fromObject(plain), { bytes: String });
  }
  return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, inner]) => [key, await decrypted(inner, codecKeys)] as const)));
}

async function opened(payload: proto.temporal.api.common.v1.IPayload, codecKeys: string): Promise<unknown> {
  const [plain] = await codecOf(codecKeys).decode([payload as Payload]);
  return plain?.data == null || plain.data.length === 0 ? null : JSON.parse(words.decode(plain.data));
}
