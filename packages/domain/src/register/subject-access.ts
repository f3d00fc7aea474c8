import type { Day, HeldGrant, Refusal, Role } from '@vinhdanh/contracts';
import { narrowRoles } from '../nomination/access/reading.js';
import { inForceOn, isProvincial, reachOf } from '../nomination/access/right-guards.js';
import { refuse } from '../nomination/process/rejection.js';
import { reaches } from '../unit/index.js';
import { raisesBars } from './bars.js';
import { unitsOf, type Reference } from './reference.js';

/** Roles that may refer anybody to the unit concerned, wherever it is; the subject then belongs to that unit. */
const refersAnywhere: readonly Role[] = ['referrer', 'unit-officer'];
/** Roles that work with papers on which a citizen number is written. */
const seesNumbers: readonly Role[] = ['unit-officer', 'unit-head', 'appraiser', 'entry-clerk', 'administrator'];
/** Roles that answer whether two subjects are the same. */
const linksSubjects: readonly Role[] = ['unit-officer', 'unit-head', 'appraiser', 'administrator'];

export type SubjectRight =
  | { readonly kind: 'granted'; readonly by: HeldGrant }
  | { readonly kind: 'denied'; readonly rejection: Refusal };

/** Whether a grant lets its holder see a subject of the unit; the province sees subjects of no unit. */
export function seesSubjectOf(
  grants: readonly HeldGrant[],
  unit: string | null,
  reference: Reference,
  day: Day,
): boolean {
  return grants.some((grant) => inForceOn(grant, day) && grantSees(grant, unit, reference, day));
}

function grantSees(grant: HeldGrant, unit: string | null, reference: Reference, day: Day): boolean {
  if (narrowRoles.includes(grant.role)) return false;
  const units = unitsOf(reference);
  return unit === null ? isProvincial(units, grant.unit, day) : reaches(units, reachOf(grant, units, day), unit, day);
}

/** Whether somebody may register a subject of this unit; null = the unit of their grant. */
export function rightToRegister(
  held: readonly HeldGrant[],
  { unit, numbered }: { readonly unit: string | null; readonly numbered: boolean },
  reference: Reference,
  day: Day,
): SubjectRight {
  const fitting = numbered ? held.filter(({ role }) => seesNumbers.includes(role)) : held;
  const [first] = fitting;
  if (first === undefined) {
    return denied(refuse('wrong-role', { asked: 'register', needed: numbered ? seesNumbers : ['any'] }));
  }
  if (unit === null) return { kind: 'granted', by: first };
  const by = fitting.find((grant) => refersAnywhere.includes(grant.role) || grantSees(grant, unit, reference, day));
  return by === undefined ? beyond(unit, fitting) : { kind: 'granted', by };
}

/** The right by one grant of these roles that sees the subjects of all these units; null = of no unit. */
const rightOver =
  (needed: readonly Role[]) =>
  (held: readonly HeldGrant[], subjects: readonly (string | null)[], reference: Reference, day: Day): SubjectRight => {
    const fitting = held.filter(({ role }) => needed.includes(role));
    if (fitting.length === 0) return denied(refuse('wrong-role', { asked: 'register', needed }));
    const by = fitting.find((grant) => subjects.every((unit) => grantSees(grant, unit, reference, day)));
    // the refusal does not say which of the units is beyond reach
    return by === undefined ? beyond(null, fitting) : { kind: 'granted', by };
  };

/** Whether somebody may confirm that subjects of these units are one: they act for both units, or for the province. */
export const rightToLink = rightOver(linksSubjects);

/** Whether somebody may raise or end bars of a subject of this unit. Their grant decides at what level. */
export const rightToBar = rightOver(raisesBars);

/** The unit of a subject registered without one: that of the grant, unless the grant is the province's. */
export const unitOfRegistrar = (by: HeldGrant | null, reference: Reference, day: Day | null): string | null =>
  by === null || day === null || isProvincial(unitsOf(reference), by.unit, day) ? null : by.unit;

const beyond = (unit: string | null, held: readonly HeldGrant[]): SubjectRight =>
  denied(refuse('beyond-unit', { unit, held: [...new Set(held.map((grant) => grant.unit))] }));
const denied = (rejection: Refusal): SubjectRight => ({ kind: 'denied', rejection });
