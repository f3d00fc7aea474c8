import type { NominationCommandName } from '@vinhdanh/contracts';
import { acts } from './acts.js';

const isName = (name: string): name is NominationCommandName => Object.hasOwn(acts, name);

/** All acts of persons, in the order of the lifecycle. */
export const nominationActNames: readonly NominationCommandName[] = Object.keys(acts).filter(isName);
