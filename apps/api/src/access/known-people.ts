import type { Day, HeldGrant } from '@vinhdanh/contracts';
import { ancestorsOn, provinceOver, reachOf, unitsOf, type Reference } from '@vinhdanh/domain';
import type { Sight } from './sight.js';

/** The persons of a register whom a reader may know of, with the grants that the reader may know of. */
export type KnownPeople = ReadonlyMap<string, readonly HeldGrant[]>;

/** All persons with all their grants, past ones included. */
export const everybody = ({ persons }: Reference): KnownPeople =>
  new Map(Object.entries(persons).map(([person, { grants }]) => [person, grants]));

/**
 * Those who work with the reader's cases: holders of roles in the reader's units, and of roles that reach these units,
 * such as those of provincial bodies. A reader whose roles open only single cases sees only themselves.
 */
export function colleaguesOf(sight: Sight, reference: Reference, day: Day): KnownPeople {
  const units = unitsOf(reference);
  const within = new Set(sight.units);
  const roots = sight.grants.filter((grant) =>
    sight.reach.some(({ role, audience }) => role === grant.role && audience === undefined),
  );
  const above = new Set(roots.flatMap((grant) => [...ancestorsOn(units, reachOf(grant, units, day), day)]));
  const covers = (grant: HeldGrant): boolean =>
    within.has(grant.unit) || above.has(grant.unit) || above.has(provinceOver(units, grant.unit, day));
  return peopleWith(
    reference,
    sight,
    covers,
    sight.grants.some(({ role }) => role === 'administrator'),
  );
}

/** Holders of roles in the reader's units, past or present; nobody of bodies above these units. */
export function peopleBelow(sight: Sight, reference: Reference, roleless: boolean): KnownPeople {
  const within = new Set(sight.units);
  return peopleWith(reference, sight, ({ unit }) => within.has(unit), roleless);
}

function peopleWith(
  { persons }: Reference,
  { person: self }: Sight,
  shown: (grant: HeldGrant) => boolean,
  roleless: boolean,
): KnownPeople {
  return new Map(
    Object.entries(persons).flatMap(([person, { grants }]) => {
      if (person === self) return [[person, grants] as const];
      const seen = grants.filter(shown);
      return seen.length > 0 || (roleless && grants.length === 0) ? [[person, seen] as const] : [];
    }),
  );
}
