import { streamId, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';

export function createRegister(
  { name, clock, training }: RegisterInputOf<'create-register'>,
  { register, reference }: RegisterContext,
): RegisterDecision {
  const stream = streamId('register', register);
  if (reference.register !== null) {
    const rejection = refuse('register-exists', { register });
    return refuseRegister(rejection, { id: register, stream });
  }
  const from = clock.kind === 'simulated' ? clock.from : null;
  return acceptReference(register, stream, {
    type: 'RegisterCreated',
    facts: { name, clock: clock.kind, from, training },
  });
}
