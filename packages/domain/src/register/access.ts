import type { HeldGrant, Refusal, Role, ValidRegisterCommand } from '@vinhdanh/contracts';
import { inForceOn } from '../nomination/access/right-guards.js';
import { refuse } from '../nomination/process/rejection.js';
import { personOfAccount, type Reference } from './reference.js';

/** Who asks, and on which day of the register's clock. */
export interface Asking {
  readonly account: string;
  /** May build registers, and administers all of them. */
  readonly installationAdministrator: boolean;
  /** `yyyy-MM-dd`; irrelevant while the register does not exist, because nobody holds a role in it. */
  readonly day: string;
}

/** Roles that may say whether two subjects are one. */
const linksSubjects: readonly Role[] = ['unit-officer', 'unit-head', 'appraiser', 'administrator'];

/** Why this account may not issue the command in the register; null = it may. */
export function deniedInRegister(
  command: ValidRegisterCommand,
  reference: Reference,
  { account, installationAdministrator, day }: Asking,
): Refusal | null {
  if (installationAdministrator) return null;
  const own = personOfAccount(reference, account);
  if (own !== null && isAllowed(command, own, day)) return null;
  return refuse('wrong-role', {
    asked: 'register',
    needed: command.type === 'register-subject' ? ['any'] : ['administrator'],
  });
}

function isAllowed(
  command: ValidRegisterCommand,
  { person, grants }: { readonly person: string; readonly grants: readonly HeldGrant[] },
  day: string,
): boolean {
  const holds = (roles: readonly Role[]): boolean =>
    grants.some((grant) => inForceOn(grant, day) && roles.includes(grant.role));
  switch (command.type) {
    case 'create-register':
      return false;
    case 'register-subject':
      // whoever ever held a role here
      return grants.length > 0;
    case 'link-subjects':
      return holds(linksSubjects);
    case 'delegate-role':
      // a person who will be absent delegates their own role themselves
      return holds(['administrator']) || command.input.from === person;
    default:
      return holds(['administrator']);
  }
}
