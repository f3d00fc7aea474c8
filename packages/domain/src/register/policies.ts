import { streamId, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { policyFaults } from '../policy/index.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';

/** A pack without contradictions, each content once. */
export function publishPolicy(
  { pack }: RegisterInputOf<'publish-policy'>,
  { register, reference, hashOf }: RegisterContext,
): RegisterDecision {
  const faults = policyFaults(pack);
  if (faults.length > 0) {
    return refuseRegister(
      refuse(
        'policy-faulty',
        { vi: 'Bộ quy định có chỗ mâu thuẫn.', en: 'The policy pack contradicts itself.' },
        { faults },
        { vi: 'Sửa các chỗ nêu trên rồi công bố lại.', en: 'Correct these places and publish the pack again.' },
      ),
    );
  }
  const hash = hashOf(pack);
  const stream = streamId('policy', register);
  if (reference.policies.some((published) => published.hash === hash)) {
    const rejection = refuse(
      'policy-published',
      { vi: 'Bộ quy định này đã được công bố.', en: 'This pack has been published already.' },
      { hash },
      { vi: 'Không cần công bố lại.', en: 'There is nothing to publish.' },
    );
    return refuseRegister(rejection, { id: hash, stream });
  }
  return acceptReference(hash, stream, { type: 'PolicyPublished', facts: { hash, pack } });
}
