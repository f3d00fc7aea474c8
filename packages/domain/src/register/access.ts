import type { Day, HeldGrant, Refusal, Role, ValidRegisterCommand } from '@vinhdanh/contracts';
import { inForceOn } from '../nomination/access/right-guards.js';
import { refuse } from '../nomination/process/rejection.js';
import { personOfAccount, type Reference } from './reference.js';

/** The account that asks, and the day by the register's clock. */
export interface Asking {
  readonly account: string;
  /** May create registers, and administers all of them. */
  readonly installationAdministrator: boolean;
  /** Null while the register does not exist: nobody has a role in it. */
  readonly day: Day | null;
}

/** Roles that may answer whether two subjects are one. */
const linksSubjects: readonly Role[] = ['unit-officer', 'unit-head', 'appraiser', 'administrator'];

/** Why this account may not issue the command in the register; null = it may. */
export function deniedInRegister(
  command: ValidRegisterCommand,
  reference: Reference,
  { account, installationAdministrator, day }: Asking,
): Refusal | null {
  if (installationAdministrator) return null;
  const own = personOfAccount(reference, account);
  if (own !== null && day !== null && isAllowed(command, own, day)) return null;
  return refuse('wrong-role', {
    asked: 'register',
    needed: command.type === 'register-subject' ? ['any'] : ['administrator'],
  });
}

function isAllowed(
  command: ValidRegisterCommand,
  { person, grants }: { readonly person: string; readonly grants: readonly HeldGrant[] },
  day: Day,
): boolean {
  const holds = (roles: readonly Role[]): boolean =>
    grants.some((grant) => inForceOn(grant, day) && roles.includes(grant.role));
  switch (command.type) {
    case 'create-register':
      return false;
    case 'register-subject':
      // any account that ever had a role here
      return grants.length > 0;
    case 'link-subjects':
      return holds(linksSubjects);
    case 'delegate-role':
      // a person who will be absent delegates their own role
      return holds(['administrator']) || command.input.from === person;
    default:
      return holds(['administrator']);
  }
}
