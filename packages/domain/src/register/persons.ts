import { streamId, type RegisterInputOf, type Refusal } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, type RegisterContext, type RegisterDecision } from './decision.js';
import { personClaim } from './register-claims.js';
import type { Reference } from './reference.js';

/**
 * Name and birth year are personal data and are stored apart from the facts. The caller has replaced the citizen number
 * with its alias; one alias belongs to one person of the register.
 */
export const registerPerson = (
  { name, born }: RegisterInputOf<'register-person'>,
  { newId, alias }: RegisterContext,
): RegisterDecision =>
  acceptReference(
    newId,
    streamId('person', newId),
    {
      type: 'PersonRegistered',
      facts: {},
      personal: { identity: { name, ...(born === undefined ? {} : { born }) } },
    },
    alias === null ? [] : [personClaim(alias)],
  );

/** Why a person cannot be named: the register does not know them; null = it does. */
export const knownPerson = (reference: Reference, person: string): Refusal | null =>
  reference.persons[person] !== undefined ? null : refuse('unknown-person', { person });
