import { streamId, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { knownPerson } from './persons.js';

/**
 * Records that a person is concerned in the cases of a subject, or is not. An officer confirms the nominee if citizen
 * numbers agree, or name and birth year. Persons may always state it of themselves, and cannot withdraw it. The event
 * holds ids; the reason is personal data.
 */
export function linkPerson(
  { subject, person, as, linked, reason }: RegisterInputOf<'link-person'>,
  { reference, by, agrees }: RegisterContext,
): RegisterDecision {
  const unknown = knownPerson(reference, person);
  if (unknown !== null) return refuseRegister(unknown);
  const own = by === person;
  if (own && !linked) return refuseRegister(refuse('own-interest', { subject, person }));
  if (as === 'nominee' && linked && !own && agrees === null)
    return refuseRegister(refuse('person-unlike', { subject, person }));
  const basis = (as === 'nominee' ? agrees : null) ?? (own ? 'own-word' : 'officer');
  return acceptReference(person, streamId('person', person), {
    type: 'PersonLinked',
    facts: { subject, as, linked, basis, by },
    personal: { narrative: { reason } },
  });
}
