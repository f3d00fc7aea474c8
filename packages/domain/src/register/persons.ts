import { streamId, type RegisterInputOf, type Rejection } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, type RegisterContext, type RegisterDecision } from './decision.js';
import type { Reference } from './reference.js';

/** The name is personal and lies apart from the facts. */
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
export const knownPerson = (reference: Reference, person: string): Rejection | null =>
  reference.persons[person] !== undefined
    ? null
    : refuse(
        'unknown-person',
        { vi: 'Không có người này trong sổ.', en: 'The register has no such person.' },
        { person },
        { vi: 'Ghi người này vào sổ trước.', en: 'Register the person first.' },
      );
