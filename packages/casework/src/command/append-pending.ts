import type { RecordedEvent, StreamId } from '@vinhdanh/contracts';
import type { CaseDocument } from '@vinhdanh/event-log';
import type { CommandParts } from './command-parts.js';
import type { PendingAppend } from './pending-append.js';
import type { ResolvedCommand } from './resolve.js';
import { entryOf, type TargetCase } from './target-case.js';

export type AppendResult =
  | { readonly kind: 'appended'; readonly version: number; readonly events: readonly RecordedEvent[] }
  /** Another stream holds the claim. */
  | { readonly kind: 'claimed'; readonly key: string; readonly holder: StreamId }
  /** The case has moved on, or an earlier try of the same command came first: the case must be read again. */
  | { readonly kind: 'overtaken' };

/** Appends the pending events and commands. @param cited files that the events cite */
export async function appendPending(
  { log, reader }: Pick<CommandParts, 'log' | 'reader'>,
  pending: PendingAppend,
  { caseId, register, state }: Pick<TargetCase, 'caseId' | 'register' | 'state'>,
  { sent }: Pick<ResolvedCommand, 'sent'>,
  cited: readonly CaseDocument[],
): Promise<AppendResult> {
  // before the append: the sweep of uncited files must never delete one that an event cites
  if (cited.length > 0)
    await log.documents.cite(
      caseId,
      cited.map(({ id }) => id),
    );
  const entry = state.kind === 'absent' ? (sent.entry ?? 'live') : entryOf(state);
  const appended = await log.append(pending.toAppend(register, entry));
  if (appended.kind === 'claimed') return appended;
  if (appended.kind !== 'appended') return { kind: 'overtaken' };
  reader.remember(caseId, pending.state);
  return {
    kind: 'appended',
    version: appended.version,
    events: pending.toRecorded(register, entry, appended.recordedAt),
  };
}
