import type { Refusal } from '@vinhdanh/contracts';
import type { Context } from '@vinhdanh/domain';
import { PendingAppend } from './pending-append.js';
import type { TargetCase } from './target-case.js';

/**
 * Applies the acts that are due before a command. A person who may not issue the command changes nothing, not even due
 * acts; and nothing falls due for a command with a future date.
 */
export function applyDue(
  { stream, state, reference }: Pick<TargetCase, 'stream' | 'state' | 'reference'>,
  { at, now }: Pick<Context, 'at' | 'now'>,
  denied: Refusal | null,
): PendingAppend {
  const nothing = PendingAppend.to(stream, state, reference);
  return denied === null && at <= now ? nothing.withDueActs(at) : nothing;
}
