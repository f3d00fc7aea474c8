import { streamId, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { policyFaults } from '../policy/index.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';

/** A pack is free of contradictions, and each content is published once. */
export function publishPolicy(
  { pack }: RegisterInputOf<'publish-policy'>,
  { register, reference, hashOf }: RegisterContext,
): RegisterDecision {
  const faults = policyFaults(pack);
  if (faults.length > 0) {
    return refuseRegister(refuse('policy-faulty', { faults }));
  }
  const hash = hashOf(pack);
  const stream = streamId('policy', register);
  if (reference.policies.some((published) => published.hash === hash)) {
    const rejection = refuse('policy-published', { hash });
    return refuseRegister(rejection, { id: hash, stream });
  }
  return acceptReference(hash, stream, { type: 'PolicyPublished', facts: { hash, pack } });
}
