import type { RecordedEvent, Refusal } from '@vinhdanh/contracts';
import { dayOf, readingOf, unitsOf, type Reading } from '@vinhdanh/domain';
import type { LoadedCase } from '../read/loaded-case.js';
import { actingPerson, type Principal } from './acting.js';
import type { CommandParts } from './command-parts.js';
import type { Done, Executed } from './outcome.js';
import type { PendingAppend } from './pending-append.js';
import type { TargetCase } from './target-case.js';

/** The answer to a command that was carried out, with as much of the case as the person may see. */
export async function doneWith(
  { views }: Pick<CommandParts, 'views'>,
  { register, caseId, reference }: Pick<TargetCase, 'register' | 'caseId' | 'reference'>,
  { base, state }: Pick<PendingAppend, 'base' | 'state'>,
  events: readonly RecordedEvent[],
  reading: Reading,
): Promise<Done> {
  if (state.kind === 'absent') throw new Error(`case ${caseId} has no state after its command`);
  const view = await views.of(register, caseId, state, reference, reading);
  return { kind: 'done', caseId, fromVersion: base, version: state.version, events, view, repeated: false };
}

/** The answer to a refused command: forbidden when the person lacks the right, refused when the case forbids it. */
export const refusedWith = (rejection: Refusal, denied: Refusal | null, version: number): Executed =>
  denied !== null && rejection.guard === denied.guard
    ? { kind: 'forbidden', rejection }
    : { kind: 'refused', rejection, version };

/** The stored answer of the first try of the same request; the right to read it is checked again. */
export async function repeatAnswer(
  { log, views }: Pick<CommandParts, 'log' | 'views'>,
  { register, caseId, stream, state, reference, now }: LoadedCase,
  { requestHash, fromVersion, toVersion }: NonNullable<LoadedCase['command']>,
  hash: string,
  principal: Principal,
): Promise<Executed> {
  if (requestHash !== hash) return { kind: 'key-reused' };
  const acting = actingPerson(reference, principal, null);
  const reading =
    acting === null ? null : readingOf(acting.grants, acting.person, state, unitsOf(reference), dayOf(now));
  if (reading === null) return { kind: 'not-found' };
  const later = await log.read(stream, { afterVersion: fromVersion });
  const events = later.filter((event) => event.version <= toVersion);
  const view = await views.of(register, caseId, state, reference, reading);
  return { kind: 'done', caseId, fromVersion, version: toVersion, events, view, repeated: true };
}
