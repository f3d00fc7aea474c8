import type { Day, HeldGrant, NominationCommandName, UnitRegister } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { standInFor } from '../../policy/index.js';
import { grantWithin, inRoleOf, mayIssue } from '../access/right-guards.js';
import { interestsOf } from '../conflict/interest.js';
import { excludedFrom, isJudging } from '../conflict/recusal.js';
import type { OpenNomination } from '../model/state.js';
import { accessTo } from './commands.js';
import type { Acting, Context } from './context.js';
import type { Access } from './definition.js';

/** The grant under which this person may issue a command on a case of that unit on that day; null = none. */
export const grantFor = (
  command: NominationCommandName,
  grants: readonly HeldGrant[],
  unit: string,
  units: UnitRegister,
  day: Day,
): HeldGrant | null => grantWithin(accessTo(command), grants, unit, units, day);

/**
 * The context with the grant under which the person acts: their own, or one of an absent person whom they stand for.
 */
export const inRole = (context: Context, command: NominationCommandName, unit: string): Context =>
  inRoleOf(context, accessTo(command), unit);

/**
 * Why this person may not issue a command on a case of that unit; null = they may (design §6: role plus unit scope on
 * every write).
 * @param day of the act @param today under historical entry, the day on which a clerk enters it
 */
export const mayAct = (
  command: NominationCommandName,
  actor: Acting,
  unit: string,
  units: UnitRegister,
  day: Day,
  today = day,
) => mayIssue(command, accessTo(command), actor, unit, units, day, today);

/** The facts on which access to a command on one case depends. */
type Around = Pick<Context, 'people' | 'interests' | 'units' | 'inForce' | 'at'>;

/**
 * Access to a command on this case. The level above acts where nobody holds the role, or only persons concerned in the
 * case do.
 */
export function accessOn(state: OpenNomination, name: NominationCommandName, context: Around): Access {
  const access = accessTo(name);
  const { people, units, inForce, at } = context;
  const day = dayOf(at);
  const rule = isJudging(name) ? standInFor(inForce.pack, access.roles, name, day) : null;
  if (rule === null) return access;
  const excluded = excludedFrom(name, interestsOf(state, context), inForce.pack, day);
  const held = Object.entries(people).some(
    ([person, { grants }]) =>
      !excluded.includes(person) && grantWithin(access, grants, state.unit, units, day) !== null,
  );
  return held ? access : { roles: [...access.roles, rule.above], scope: access.scope };
}

/** Why the acting person may not issue a command on this case; null = they may. */
export const mayActOn = (
  state: OpenNomination,
  name: NominationCommandName,
  context: Around & Pick<Context, 'actor' | 'now'>,
) =>
  mayIssue(
    name,
    accessOn(state, name, context),
    context.actor,
    state.unit,
    context.units,
    dayOf(context.at),
    dayOf(context.now),
  );

/** The context with the grant under which the person acts on this case. */
export const inRoleOn = (state: OpenNomination, name: NominationCommandName, context: Context): Context =>
  inRoleOf(context, accessOn(state, name, context), state.unit);

/** The grant under which somebody with these grants issues a command on this case; null = none. */
export const grantOn = (
  state: OpenNomination,
  name: NominationCommandName,
  grants: readonly HeldGrant[],
  context: Around,
): HeldGrant | null =>
  grantWithin(accessOn(state, name, context), grants, state.unit, context.units, dayOf(context.at));
