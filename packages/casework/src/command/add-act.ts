import { dayOf, grantFor, grantOn, type Context, type Decision } from '@vinhdanh/domain';
import { signatureBy, type Signature } from './acting.js';
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
  { state }: Pick<TargetCase, 'state'>,
  { id, hash, sent, documents }: ResolvedCommand,
  { historical }: Pick<Authorised, 'historical'>,
  { at, policy }: Pick<Context, 'at' | 'policy'>,
  signature: Signature,
): PendingAppend {
  const events = historical ? namingPaper(decision.events, sent.request.paper) : decision.events;
  return pending.withAct(
    { ...decision, events: citing(events, documents) },
    {
      id,
      hash,
      at,
      signature,
      policyHash: policy.hash,
      entry: state.kind === 'absent' ? (sent.entry ?? 'live') : entryOf(pending.state),
    },
  );
}

/** Who acts, and under which grant. */
export function signatureOf(
  state: TargetCase['state'],
  command: ResolvedCommand['command'],
  { acting }: Authorised,
  context: Context,
): Signature {
  const grant =
    state.kind === 'nomination'
      ? grantOn(state, command.type, acting.grants, context)
      : grantFor(command.type, acting.grants, unitOf(state, command), context.units, dayOf(context.at));
  return signatureBy(acting, grant);
}
