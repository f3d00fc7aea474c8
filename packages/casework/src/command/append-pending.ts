import type { RecordedEvent, StreamId } from '@vinhdanh/contracts';
import type { Append, Appended, AppendedTogether, CaseDocument, StreamVersion } from '@vinhdanh/event-log';
import type { CommandParts } from './command-parts.js';
import { lossOf } from './losses.js';
import type { PendingAppend } from './pending-append.js';
import type { ResolvedCommand } from './resolve.js';
import { entryOf, type TargetCase } from './target-case.js';

export type AppendResult =
  | { readonly kind: 'appended'; readonly version: number; readonly events: readonly RecordedEvent[] }
  /** Another stream holds the claim. */
  | { readonly kind: 'claimed'; readonly key: string; readonly holder: StreamId }
  /** The case has moved on, or an earlier try of the same command came first: the case must be read again. */
  | { readonly kind: 'overtaken'; readonly loss: string };

/**
 * Appends the pending events and commands.
 * @param cited files that the events cite @param beside what the act writes to other streams, in the same transaction
 * @param decidedOn other streams that the act rests on
 */
export async function appendPending(
  { log, reader }: Pick<CommandParts, 'log' | 'reader'>,
  pending: PendingAppend,
  { caseId, register, state }: Pick<TargetCase, 'caseId' | 'register' | 'state'>,
  { sent }: Pick<ResolvedCommand, 'sent'>,
  cited: readonly CaseDocument[],
  beside: readonly Append[],
  decidedOn: readonly StreamVersion[],
): Promise<AppendResult> {
  // before the append: the sweep of uncited files must never delete one that an event cites
  if (cited.length > 0)
    await log.documents.cite(
      caseId,
      cited.map(({ id }) => id),
    );
  const entry = state.kind === 'absent' ? (sent.entry ?? 'live') : entryOf(state);
  const own = { ...pending.toAppend(register, entry), decidedOn };
  const appended = beside.length === 0 ? await log.append(own) : firstOf(await log.appendTogether([own, ...beside]));
  if (appended.kind === 'claimed') return appended;
  if (appended.kind !== 'appended') return { kind: 'overtaken', loss: lossOf(appended) };
  reader.remember(caseId, pending.state);
  return {
    kind: 'appended',
    version: appended.version,
    events: pending.toRecorded(register, entry, appended.recordedAt),
  };
}

/** The answer for the case itself. */
function firstOf(appended: AppendedTogether): Appended {
  if (appended.kind !== 'appended') return appended;
  const [first] = appended.each;
  if (first === undefined) throw new Error('appends together answer each of them');
  return first;
}
