import type { codecOf } from '@vinhdanh/workflows/codec';
import proto from '@temporalio/proto';
import { z } from 'zod';

type PendingActivityInfo = proto.temporal.api.workflow.v1.IPendingActivityInfo;
type Failure = proto.temporal.api.failure.v1.IFailure;

/** An activity of a workflow that has not ended. Moments are machine time, UTC ISO. */
export const PendingActivity = z.object({
  id: z.string(),
  type: z.string(),
  state: z.enum(['scheduled', 'started', 'cancelling', 'paused', 'unknown']),
  attempt: z.int(),
  scheduledAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  lastFailure: z.string().nullable().describe('Failure of the last try'),
  lastFailedAt: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  worker: z.string().nullable(),
});
export type PendingActivity = z.infer<typeof PendingActivity>;

const { PendingActivityState: State } = proto.temporal.api.enums.v1;
const states: ReadonlyMap<number, PendingActivity['state']> = new Map([
  [State.PENDING_ACTIVITY_STATE_SCHEDULED, 'scheduled'],
  [State.PENDING_ACTIVITY_STATE_STARTED, 'started'],
  [State.PENDING_ACTIVITY_STATE_CANCEL_REQUESTED, 'cancelling'],
  [State.PENDING_ACTIVITY_STATE_PAUSED, 'paused'],
]);

/** It waits for a worker, or for its next try. */
export const isScheduled = ({ state }: PendingActivityInfo): boolean =>
  state === State.PENDING_ACTIVITY_STATE_SCHEDULED;

export async function pendingActivity(
  info: PendingActivityInfo,
  codec: ReturnType<typeof codecOf>,
): Promise<PendingActivity> {
  return {
    id: info.activityId ?? '',
    type: info.activityType?.name ?? '',
    state: states.get(info.state ?? 0) ?? 'unknown',
    attempt: info.attempt ?? 0,
    scheduledAt: iso(info.scheduledTime),
    startedAt: iso(info.lastStartedTime),
    lastFailure: await innermost(info.lastFailure ?? null, codec),
    lastFailedAt: info.lastFailure ? iso(info.lastAttemptCompleteTime) : null,
    nextAttemptAt: iso(info.nextAttemptScheduleTime),
    expiresAt: iso(info.expirationTime),
    worker: info.lastWorkerIdentity === '' ? null : (info.lastWorkerIdentity ?? null),
  };
}

const Encoded = z.object({ message: z.string() });

/** The message of the root cause. Failures are encrypted; an unreadable one says so. */
async function innermost(failure: Failure | null, codec: ReturnType<typeof codecOf>): Promise<string | null> {
  if (failure === null) return null;
  if (failure.cause) return innermost(failure.cause, codec);
  if (!failure.encodedAttributes) return failure.message ?? null;
  try {
    const [plain] = await codec.decode([failure.encodedAttributes]);
    const message = Encoded.parse(JSON.parse(Buffer.from(plain?.data ?? []).toString('utf8'))).message;
    return message.split('\n', 1)[0] ?? message;
  } catch {
    return 'không giải mã được; kiểm tra CODEC_KEYS (cannot be decrypted: see CODEC_KEYS)';
  }
}

function iso(at: proto.google.protobuf.ITimestamp | null | undefined): string | null {
  const seconds = Number(at?.seconds ?? 0);
  return seconds <= 0 ? null : new Date(seconds * 1000 + Math.floor((at?.nanos ?? 0) / 1_000_000)).toISOString();
}
