import { streamId, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { personOfAccount } from './reference.js';
import { accountClaim, accountLinked } from './register-claims.js';

/** An account without a person yet, and a person whom the register knows. */
export function linkAccount(
  { person, account }: RegisterInputOf<'link-account'>,
  { reference }: RegisterContext,
): RegisterDecision {
  const stream = streamId('person', person);
  const fact = { person, account };
  if (personOfAccount(reference, account) !== null) return refuseRegister(accountLinked(fact), { id: person, stream });
  if (reference.persons[person] === undefined) {
    const rejection = refuse('unknown-person', fact);
    return refuseRegister(rejection, { id: person, stream });
  }
  return acceptReference(person, stream, { type: 'AccountLinked', facts: { account } }, [accountClaim(account)]);
}
