import { dayOf, type Context, type Decision, type Reference } from '@vinhdanh/domain';
import { signatureOf } from './acting.js';
import { unitOf, type Authorised } from './authorise.js';
import { citing, namingPaper } from './citing.js';
import type { PendingAppend } from './pending-append.js';
import type { ResolvedCommand } from './resolve.js';
import { entryOf, type TargetCase } from './target-case.js';

/**
 * Adds the person's act to the pending append, signed with the grant under which it was done, and with the paper and
 * the files that prove it.
 * @param context of the decision
 */
export function addAct(
  pending: PendingAppend,
  decision: Extract<Decision, { kind: 'accepted' }>,
  { state, reference }: { readonly state: TargetCase['state']; readonly reference: Reference },
  { id, hash, sent, command, documents }: ResolvedCommand,
  { acting, historical }: Authorised,
  { at, policy }: Pick<Context, 'at' | 'policy'>,
): PendingAppend {
  const events = historical ? namingPaper(decision.events, sent.request.paper) : decision.events;
  return pending.withAct(
    { ...decision, events: citing(events, documents) },
    {
      id,
      hash,
      at,
      signature: signatureOf(command.type, acting, reference, unitOf(state, command), dayOf(at)),
      policyHash: policy.hash,
      entry: state.kind === 'absent' ? (sent.entry ?? 'live') : entryOf(pending.state),
    },
  );
}
