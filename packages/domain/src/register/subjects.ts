import { streamId, type RegisterInputOf } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { applied } from '../nomination/proceedings/bars.js';
import { acceptSubject, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';
import { citizenClaim } from './register-claims.js';
import { unitOfRegistrar } from './subject-access.js';

/**
 * Name, birth year and address are personal and are stored apart from the facts. The caller has replaced the citizen
 * number by its alias; one alias belongs to one subject of the register.
 */
export function registerSubject(
  { kind, unit, ...rest }: RegisterInputOf<'register-subject'>,
  { newId, alias, grant, reference, day }: RegisterContext,
): RegisterDecision {
  const { represents, ...identity } = { represents: undefined, ...rest };
  return acceptSubject(
    newId,
    streamId('subject', newId),
    {
      type: 'SubjectRegistered',
      facts: {
        kind,
        unit: unit ?? unitOfRegistrar(grant, reference, day),
        ...(represents === undefined ? {} : { represents }),
      },
      personal: { identity },
    },
    { take: alias === null ? [] : [citizenClaim(alias)] },
  );
}

/** The answer to whether two subjects that look alike are one. */
export function linkSubjects(
  { subject, other, same, reason }: RegisterInputOf<'link-subjects'>,
  { by }: RegisterContext,
): RegisterDecision {
  if (subject === other) {
    return refuseRegister(refuse('same-subject', { subject }));
  }
  // what bars one bars the other from now on, or no longer
  return acceptSubject(
    subject,
    streamId('subject', subject),
    { type: 'SubjectsLinked', facts: { other, same, by }, personal: { narrative: { reason } } },
    { owes: [...applied(subject), ...applied(other)] },
  );
}
