import {
  type Day,
  type HeldGrant,
  type NominationCommandName,
  type Role,
  type UnitRegister,
} from '@vinhdanh/contracts';
import { reaches, unitOn } from '../../unit/index.js';
import { dayOf } from '../../calendar/index.js';
import type { Acting, Context } from '../process/context.js';
import type { Access } from '../process/definition.js';
import { refuse, type Refusal } from '../process/rejection.js';

/** Whether a grant was in force on a day. */
export const inForceOn = (grant: HeldGrant, day: Day): boolean =>
  grant.from <= day && (grant.to === null || day <= grant.to);

/** Provincial bodies (the Department of Home Affairs, the council, the chairman) reach every unit of their province. */
export function provinceOver(units: UnitRegister, code: string, day: Day): string {
  const unit = unitOn(units, code, day);
  return unit !== null &&
    unit.kind !== 'province' &&
    unit.parent !== null &&
    (unit.kind === 'department' || unit.kind === 'council' || unit.kind === 'front')
    ? unit.parent
    : code;
}

/** The grant within this access that reaches the unit that day; null = none. */
export function grantWithin(
  { roles, scope }: Access,
  grants: readonly HeldGrant[],
  unit: string,
  units: UnitRegister,
  day: Day,
): HeldGrant | null {
  const fitting = grants.filter((grant) => {
    if (!roles.includes(grant.role) || !inForceOn(grant, day)) return false;
    if (scope === 'anywhere') return true;
    return (scope === 'unit' || isProvincial(units, grant.unit, day)) && grantReaches(grant, unit, units, day);
  });
  // a person's own grant takes precedence over a grant of an absent person whom they stand for
  return fitting.find((grant) => grant.standsFor === undefined) ?? fitting[0] ?? null;
}

/** The context with the grant within this access under which the person acts. */
export function inRoleOf(context: Context, access: Access, unit: string): Context {
  const { actor } = context;
  if (actor.kind === 'system') return context;
  const by = grantWithin(access, actor.grants, unit, context.units, dayOf(context.at));
  return by === null ? context : { ...context, actor: { ...actor, by } };
}

/** Roles that, held at a provincial body, reach every unit of the province. */
const provincialRoles: readonly Role[] = [
  'appraiser',
  'chair',
  'chair-office',
  'council-secretary',
  'council-member',
  'assessor',
  'front-observer',
  'media-partner',
  'administrator',
];

/** A grant reaches its unit's subtree; a grant at a provincial body reaches the province. */
export const grantReaches = (grant: HeldGrant, unit: string, units: UnitRegister, day: Day): boolean =>
  reaches(units, grant.unit, unit, day) ||
  (provincialRoles.includes(grant.role) && reaches(units, provinceOver(units, grant.unit, day), unit, day));

/**
 * The province itself, or one of its departments, its council, its Front. A grant outlasts its unit, so the unit's form
 * on its last day counts.
 */
export function isProvincial(units: UnitRegister, code: string, day: Day): boolean {
  const kind = (unitOn(units, code, day) ?? units.units.findLast((unit) => unit.code === code))?.kind;
  return kind === 'province' || kind === 'department' || kind === 'council' || kind === 'front';
}

/** A grant of one of these roles, in force, over the unit; null = none. */
export const heldOver = (
  actor: Acting,
  roles: readonly Role[],
  unit: string,
  units: UnitRegister,
  day: Day,
): HeldGrant | null =>
  actor.kind === 'system'
    ? null
    : (actor.grants.find(
        (grant) => roles.includes(grant.role) && inForceOn(grant, day) && grantReaches(grant, unit, units, day),
      ) ?? null);

/** Units that a grant opens to its holder: its own subtree, or its province for provincial bodies. */
export const reachOf = (grant: HeldGrant, units: UnitRegister, day: Day): string =>
  ['auditor', 'entry-clerk', ...provincialRoles].includes(grant.role)
    ? provinceOver(units, grant.unit, day)
    : grant.unit;

/** Codes with which a person without the right is refused. */
export const rightCodes = ['wrong-role', 'grant-not-in-force', 'wrong-unit'] as const;

/** Why this person may not issue the command; null = they hold a role that may, for a unit that reaches the case. */
export function mayIssue(
  command: NominationCommandName,
  access: Access,
  actor: Acting,
  unit: string,
  units: UnitRegister,
  day: Day,
  today = day,
): Refusal<'wrong-role' | 'grant-not-in-force' | 'wrong-unit'> | null {
  if (actor.kind === 'system') return null;
  if (actor.enteredBy !== null && command !== 'release') {
    // the person's grant is judged on the day of the paper, the clerk's grant on the day of entry
    const clerk = actor.enteredBy.grants.find(
      (grant) =>
        grant.role === 'entry-clerk' &&
        inForceOn(grant, today) &&
        (reaches(units, reachOf(grant, units, today), unit, today) ||
          reaches(units, reachOf(grant, units, day), unit, day)),
    );
    if (clerk === undefined) {
      return refuse('wrong-role', { asked: 'historical-entry', needed: ['entry-clerk'] });
    }
    if (command === 'pass-time') return null;
  }
  if (grantWithin(access, actor.grants, unit, units, day) !== null) return null;
  const held = actor.grants.filter((grant) => access.roles.includes(grant.role));
  if (held.length === 0) {
    return refuse('wrong-role', {
      asked: 'case',
      command,
      needed: access.roles,
      held: actor.grants.map((grant) => grant.role),
    });
  }
  const ended = held.every((grant) => !inForceOn(grant, day));
  const fact = {
    unit,
    day,
    held: held.map((grant) => ({ role: grant.role, unit: grant.unit, from: grant.from, to: grant.to })),
  };
  return ended ? refuse('grant-not-in-force', fact) : refuse('wrong-unit', fact);
}
