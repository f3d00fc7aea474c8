import { raisesBars } from './bars.js';
import type { Day, HeldGrant, Refusal, Role, ValidRegisterCommand } from '@vinhdanh/contracts';
import { inForceOn } from '../nomination/access/right-guards.js';
import { refuse } from '../nomination/process/rejection.js';
import { administersUnit, administersUnits } from './administers.js';
import { consentsOf } from './consent.js';
import { personOfAccount, type Reference } from './reference.js';
import { rightToBar, rightToLink, rightToRegister } from './subject-access.js';
import { unitsConcerned } from './units-concerned.js';

/** The account that asks, and the day by the register's clock. */
export interface Asking {
  readonly account: string;
  /** May create registers, and administers all of them. */
  readonly installationAdministrator: boolean;
  /** Null while the register does not exist: nobody has a role in it. */
  readonly day: Day | null;
  /** Units of the subjects that a command links, bars or frees; null = one of no unit. */
  readonly subjectUnits: readonly (string | null)[];
}

/**
 * The grant under which an account may issue a command: null = it administers the installation, or holds the account
 * concerned.
 */
export type RegisterRight =
  | { readonly kind: 'granted'; readonly by: HeldGrant | null }
  | { readonly kind: 'denied'; readonly rejection: Refusal };

/** Whether this account may issue the command in the register, and by which of its grants. */
export function rightInRegister(command: ValidRegisterCommand, reference: Reference, asking: Asking): RegisterRight {
  const { account, installationAdministrator, day } = asking;
  if (command.type === 'answer-change') return rightToAnswer(command.input.change, reference, asking);
  // a bar is raised and ended under a grant, which says at what level
  if (installationAdministrator && command.type !== 'bar-subject' && command.type !== 'lift-bar') return granted(null);
  const own = personOfAccount(reference, account);
  const held = own === null || day === null ? [] : own.grants.filter((grant) => inForceOn(grant, day));
  if (own === null || day === null || held.length === 0) return denied(notOf(command));
  switch (command.type) {
    case 'register-subject': {
      const { input } = command;
      const numbered = input.kind === 'individual' && input.citizenNumber !== undefined;
      return rightToRegister(held, { unit: input.unit ?? null, numbered }, reference, day);
    }
    case 'link-subjects':
      return rightToLink(held, asking.subjectUnits, reference, day);
    case 'bar-subject':
    case 'lift-bar':
      return rightToBar(held, asking.subjectUnits, reference, day);
    case 'link-person':
      // persons may state that they are concerned themselves
      return command.input.person === own.person
        ? granted(held[0] ?? null)
        : rightToLink(held, asking.subjectUnits, reference, day);
    case 'delegate-role': {
      // a person who will be absent delegates their own role
      const absent = command.input.from === own.person;
      const grant = absent ? held.find(({ ref }) => ref === command.input.grant) : undefined;
      return absent ? granted(grant ?? null) : rightOfAdministrator(command, held, reference, day);
    }
    default:
      return rightOfAdministrator(command, held, reference, day);
  }
}

/** Administrators decide for the units that their grant reaches, those of a province for the whole register. */
function rightOfAdministrator(
  command: ValidRegisterCommand,
  held: readonly HeldGrant[],
  reference: Reference,
  day: Day,
): RegisterRight {
  const administers = held.filter(({ role }) => role === 'administrator');
  if (administers.length === 0 || command.type === 'create-register') return denied(notOf(command));
  const units = unitsConcerned(command, reference, day);
  if (administersUnits(administers, units, reference, day)) {
    return granted(
      administers.find((grant) => administersUnits([grant], units, reference, day)) ?? administers[0] ?? null,
    );
  }
  const beyond =
    units === 'register' ? null : (units.find((unit) => !administersUnit(administers, unit, reference, day)) ?? null);
  return denied(refuse('beyond-unit', { unit: beyond, held: administers.map(({ unit }) => unit) }));
}

/** Anyone who can consent to a change answers it, and its proposer withdraws it. */
function rightToAnswer(
  id: string,
  reference: Reference,
  { account, installationAdministrator, day }: Asking,
): RegisterRight {
  const change = reference.changes[id];
  const own = personOfAccount(reference, account);
  const by = own?.person ?? account;
  // the right to know of it is checked below; that there is none is the same answer to everybody
  if (change === undefined || day === null) return denied(refuse('no-such-change', { change: id }));
  const held = (own?.grants ?? []).filter((grant) => inForceOn(grant, day) && grant.role === 'administrator');
  const units = unitsConcerned(change.command, reference, day);
  const administers = installationAdministrator || administersUnits(held, units, reference, day);
  if (change.by === by || consentsOf(change, { by, account, administers }).length > 0)
    return granted(administers ? (held[0] ?? null) : null);
  return denied(refuse('no-such-change', { change: id }));
}

const granted = (by: HeldGrant | null): RegisterRight => ({ kind: 'granted', by });
const denied = (rejection: Refusal): RegisterRight => ({ kind: 'denied', rejection });

const notOf = ({ type }: ValidRegisterCommand): Refusal =>
  refuse('wrong-role', { asked: 'register', needed: neededFor(type) });

function neededFor(type: ValidRegisterCommand['type']): readonly (Role | 'any')[] {
  if (type === 'register-subject') return ['any'];
  return type === 'bar-subject' || type === 'lift-bar' ? raisesBars : ['administrator'];
}
