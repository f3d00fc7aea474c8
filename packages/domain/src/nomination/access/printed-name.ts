import type { NominationEvent } from '@vinhdanh/contracts';
import type { Context } from '../process/context.js';

/**
 * The name as the decision prints it: a later correction of the subject does not change what a signed decision says.
 * Nothing where it has been erased.
 */
export const printedName = ({ subjectName }: Context): Pick<NominationEvent, 'personal'> =>
  subjectName === null ? {} : { personal: { identity: { name: subjectName } } };
