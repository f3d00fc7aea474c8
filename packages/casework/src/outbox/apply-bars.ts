import { streamKey, type StreamId } from '@vinhdanh/contracts';
import {
  barsApplied,
  calendarOn,
  dayOf,
  policyByHash,
  policyInForce,
  unitsOf,
  type ConcernedSubject,
  type Context,
  type OpenNomination,
} from '@vinhdanh/domain';
import type { EventLog, UnansweredCommand } from '@vinhdanh/event-log';
import { engineSignature } from '../command/acting.js';
import { restsOn } from '../command/beside.js';
import { concernedBy } from '../command/concerned.js';
import { besideCommandId } from '../command/identity.js';
import { noLookAlikes } from '../command/look-alikes.js';
import { PendingAppend } from '../command/pending-append.js';
import type { CaseReader, LoadedCase } from '../read/loaded-case.js';

/**
 * Suspends or resumes every open case of a subject and of those who are one with it, as their bars ask now. A case that
 * is referred after the reading is refused while a bar stands, because its append rests on the subject.
 * @returns the version of the subject; null = lost a race
 */
export async function applyBars(
  log: EventLog,
  reader: CaseReader,
  { id, register, target }: UnansweredCommand,
): Promise<{ readonly kind: 'done'; readonly version: number } | null> {
  const subject = streamKey(target);
  const concerned = await concernedBy(log, register, subject);
  const cases = await log.openCases(
    register,
    concerned.map((each) => each.id),
  );
  for (const stream of cases) if (!(await applied(log, reader, stream, id, concerned))) return null;
  return { kind: 'done', version: concerned.find((each) => each.id === subject)?.version ?? 0 };
}

/** Whether the case is as the bars ask; false = lost a race. */
async function applied(
  log: EventLog,
  reader: CaseReader,
  stream: StreamId,
  cause: string,
  concerned: readonly ConcernedSubject[],
): Promise<boolean> {
  const id = besideCommandId(cause, stream);
  const loaded = await reader.load(streamKey(stream), id);
  if (loaded === null || loaded.command !== null) return true;
  const { state, now, register, reference } = loaded;
  const due = state.live
    ? PendingAppend.to(stream, state, reference).withDueActs(now)
    : PendingAppend.to(stream, state, reference);
  const present = due.state;
  if (present.kind === 'absent') return true;
  const context = contextOf(loaded, present, concerned);
  const decision = context === null ? null : barsApplied(present, context);
  if (context === null || decision === null) return true;
  const pending = due.withAct(decision, {
    id,
    hash: id,
    at: context.at,
    signature: engineSignature,
    policyHash: context.policy.hash,
    entry: 'live',
  });
  const appended = await log.append({
    ...pending.toAppend(register, 'live'),
    decidedOn: restsOn({ concerned, written: [] }),
  });
  if (appended.kind !== 'appended') return false;
  reader.remember(loaded.caseId, pending.state);
  return true;
}

/** Null: no pack is in force. */
function contextOf(
  { caseId, reference, now }: LoadedCase,
  state: OpenNomination,
  concerned: readonly ConcernedSubject[],
): Context | null {
  const at = now > state.lastOccurredAt ? now : state.lastOccurredAt;
  const policy = policyByHash(reference, state.procedure.hash);
  const inForce = policyInForce(reference, dayOf(at));
  if (policy === null || inForce === null) return null;
  return {
    caseId,
    at,
    now: at,
    actor: { kind: 'system' },
    entry: 'live',
    policy,
    inForce,
    units: unitsOf(reference),
    calendar: calendarOn(reference, dayOf(at)),
    councillors: [],
    people: reference.persons,
    interests: [],
    policies: reference.policies,
    claims: new Map(),
    linkedCase: '',
    achievement: null,
    caseNumber: state.caseNumber,
    lookAlikes: noLookAlikes,
    concerned,
    strangers: [],
    mergedInto: null,
    subjectKind: state.subject.kind,
    subjectName: null,
    subjectUnit: state.subject.represents ?? null,
  };
}
