import type { Day, ValidRegisterCommand } from '@vinhdanh/contracts';
import type { Reference } from './reference.js';

/** Units that a command on a register concerns; `register`: all of them together. */
export type UnitsConcerned = readonly string[] | 'register';

/**
 * The units that an administrator must reach to issue a command: those that it changes, or whose people and roles it
 * changes. Empty = none: its result belongs to no unit yet.
 */
export function unitsConcerned(command: ValidRegisterCommand, reference: Reference, day: Day): UnitsConcerned {
  switch (command.type) {
    case 'create-register':
    case 'publish-calendar':
    case 'publish-policy':
      return 'register';
    case 'register-units':
      return unitsChanged(command.input.units, reference);
    case 'grant-role':
      return [command.input.unit];
    case 'delegate-role':
      return unitOfGrant(reference, command.input.from, command.input.grant);
    case 'revoke-role':
      return unitOfGrant(reference, command.input.person, command.input.grant);
    case 'link-account': {
      const grants = reference.persons[command.input.person]?.grants ?? [];
      return [...new Set(grants.filter(({ to }) => to === null || day <= to).map(({ unit }) => unit))];
    }
    case 'answer-change': {
      const change = reference.changes[command.input.change];
      return change === undefined ? [] : unitsConcerned(change.command, reference, day);
    }
    case 'register-person':
    case 'register-subject':
    case 'link-subjects':
    case 'bar-subject':
    case 'lift-bar':
    case 'link-person':
      return [];
  }
}

/**
 * Units that exist already, and the parents of new ones. A new unit without a parent is one of the register's roots.
 */
function unitsChanged(
  units: readonly { readonly code: string; readonly parent: string | null }[],
  reference: Reference,
): UnitsConcerned {
  const known = new Set(reference.units.map(({ code }) => code));
  const concerned = new Set<string>();
  for (const { code, parent } of units) {
    if (parent === null) return 'register';
    if (known.has(code)) concerned.add(code);
    if (known.has(parent)) concerned.add(parent);
  }
  return [...concerned];
}

const unitOfGrant = (reference: Reference, person: string, grant: string): readonly string[] =>
  (reference.persons[person]?.grants ?? []).filter(({ ref }) => ref === grant).map(({ unit }) => unit);
