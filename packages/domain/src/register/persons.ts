import { streamId, type RegisterInputOf, type Refusal } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, type RegisterContext, type RegisterDecision } from './decision.js';
import type { Reference } from './reference.js';

/** The name is personal and is stored apart from the facts. */
export const registerPerson = (
  { name }: RegisterInputOf<'register-person'>,
  { newId }: RegisterContext,
): RegisterDecision =>
  acceptReference(newId, streamId('person', newId), {
    type: 'PersonRegistered',
    facts: {},
    personal: { identity: { name } },
  });

/** Why a person cannot be named: the register does not know them; null = it does. */
export const knownPerson = (reference: Reference, person: string): Refusal | null =>
  reference.persons[person] !== undefined ? null : refuse('unknown-person', { person });
