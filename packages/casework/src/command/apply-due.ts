import type { Refusal } from '@vinhdanh/contracts';
import type { Context } from '@vinhdanh/domain';
import { PendingAppend } from './pending-append.js';
import type { TargetCase } from './target-case.js';

/**
 * The acts that are due ahead of a command. A person who may not issue the command moves nothing, not even what is due;
 * and nothing falls due for a command that is dated in the future.
 */
export function applyDue(
  { stream, state, reference }: Pick<TargetCase, 'stream' | 'state' | 'reference'>,
  { at, now }: Pick<Context, 'at' | 'now'>,
  denied: Refusal | null,
): PendingAppend {
  const nothing = PendingAppend.to(stream, state, reference);
  return denied === null && at <= now ? nothing.withDueActs(at) : nothing;
}
