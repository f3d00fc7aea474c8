import type { Day } from '@vinhdanh/contracts';
import { reaches } from '../../unit/index.js';
import type { Context } from '../process/context.js';
import { refuse, type Refusal } from '../process/rejection.js';
import type { Council, OpenNomination } from '../model/state.js';
import { inForceOn, isProvincial, provinceOver } from '../access/right-guards.js';

/**
 * Members of the council on a day, by the register's grants; empty when the register keeps no roster of that council.
 */
export function rosterOf(
  state: OpenNomination,
  { councillors, units }: Context,
  council: Council['of'],
  day: Day,
): readonly string[] {
  const sits = councillors.filter(
    ({ grant }) =>
      inForceOn(grant, day) &&
      (council === 'unit'
        ? grant.unit === state.unit
        : isProvincial(units, grant.unit, day) &&
          reaches(units, provinceOver(units, grant.unit, day), state.unit, day)),
  );
  return [...new Set(sits.map(({ person }) => person))];
}

/**
 * Exactly the whole council is convened: the denominator may be all its members, and absent members are polled in
 * writing (decree 98/2023 art. 30.7).
 */
export function onRoster(
  state: OpenNomination,
  context: Context,
  council: Council['of'],
  on: Day,
  members: readonly string[],
): Refusal<'not-on-roster' | 'roster-incomplete'> | null {
  const roster = rosterOf(state, context, council, on);
  if (roster.length === 0) return null;
  const strangers = members.filter((member) => !roster.includes(member));
  if (strangers.length > 0) {
    return refuse('not-on-roster', { strangers, roster, on });
  }
  const missing = roster.filter((member) => !members.includes(member));
  if (missing.length === 0) return null;
  return refuse('roster-incomplete', { missing, roster, on });
}

/** A count entered from the minutes has as many members as the council had that day. */
export function rosterCounted(
  state: OpenNomination,
  context: Context,
  day: Day,
  members: number,
): Refusal<'roster-differs'> | null {
  const roster = rosterOf(state, context, 'provincial', day);
  if (roster.length === 0 || roster.length === members) return null;
  return refuse('roster-differs', { roster: roster.length, members, day });
}
