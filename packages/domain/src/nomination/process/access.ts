import type { Day, HeldGrant, NominationCommandName, UnitRegister } from '@vinhdanh/contracts';
import { grantWithin, inRoleOf, mayIssue } from '../access/right-guards.js';
import { accessTo } from './commands.js';
import type { Acting, Context } from './context.js';

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
