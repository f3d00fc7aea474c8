import type { Day, HeldGrant } from '@vinhdanh/contracts';
import { grantReaches, inForceOn, provinceOver } from '../nomination/access/right-guards.js';
import { unitOn } from '../unit/index.js';
import type { RegisterContext } from './decision.js';
import { unitsOf, type PendingChange, type Reference } from './reference.js';
import { unitsConcerned, type UnitsConcerned } from './units-concerned.js';

/** Whether the administrator's grants among these reach each of the units; the whole register, from a province. */
export function administersUnits(
  grants: readonly HeldGrant[],
  units: UnitsConcerned,
  reference: Reference,
  day: Day,
): boolean {
  const administers = grants.filter(({ role }) => role === 'administrator');
  if (units === 'register') return administers.some((grant) => isOfProvince(grant, reference, day));
  return administers.length > 0 && units.every((unit) => administersUnit(administers, unit, reference, day));
}

/** Whether one of the grants reaches the unit. A unit that does not exist on the day is kept by the province. */
export function administersUnit(grants: readonly HeldGrant[], unit: string, reference: Reference, day: Day): boolean {
  const units = unitsOf(reference);
  return grants.some(
    (grant) =>
      grantReaches(grant, unit, units, day) ||
      (unitOn(units, unit, day) === null && isOfProvince(grant, reference, day)),
  );
}

/** Whether the one who acts administers the units that a pending change concerns. */
export function administersChange(
  { command }: PendingChange,
  {
    reference,
    by,
    installationAdministrator,
    day,
  }: Pick<RegisterContext, 'reference' | 'by' | 'installationAdministrator' | 'day'>,
): boolean {
  if (installationAdministrator) return true;
  if (day === null) return false;
  const grants = (reference.persons[by]?.grants ?? []).filter((grant) => inForceOn(grant, day));
  return administersUnits(grants, unitsConcerned(command, reference, day), reference, day);
}

function isOfProvince(grant: HeldGrant, reference: Reference, day: Day): boolean {
  const units = unitsOf(reference);
  return unitOn(units, provinceOver(units, grant.unit, day), day)?.kind === 'province';
}
