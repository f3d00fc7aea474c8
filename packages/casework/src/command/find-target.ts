import type { LoadedCase } from '../read/loaded-case.js';
import type { CommandParts } from './command-parts.js';
import type { ResolvedCommand } from './resolve.js';
import type { TargetCase } from './target-case.js';

/** What the log holds for a command: its target, the first try of the same request, or nothing. */
export type Found =
  | { readonly kind: 'target'; readonly target: TargetCase }
  | { readonly kind: 'done-before'; readonly loaded: LoadedCase; readonly first: NonNullable<LoadedCase['command']> }
  | { readonly kind: 'not-found' };

/** Reads the case of a command, and whether the command was done before, in one round trip. */
export async function findTarget(
  { log, reader, references }: Pick<CommandParts, 'log' | 'reader' | 'references'>,
  { caseId, id, opening, stream, sent }: Pick<ResolvedCommand, 'caseId' | 'id' | 'opening' | 'stream' | 'sent'>,
): Promise<Found> {
  const loaded = await reader.load(caseId, id);
  if (loaded !== null)
    return loaded.command === null
      ? { kind: 'target', target: loaded }
      : { kind: 'done-before', loaded, first: loaded.command };
  if (!opening) return { kind: 'not-found' };
  const register = sent.register ?? '';
  const { businessNow, referenceVersion } = await log.loadNew(register, stream);
  const reference = await references.at(register, referenceVersion);
  return {
    kind: 'target',
    target: { caseId, stream, register, state: { kind: 'absent' }, now: businessNow, reference },
  };
}
