import { streamId, type RegisterInputOf, type Refusal, type Unit } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';
import { acceptReference, refuseRegister, type RegisterContext, type RegisterDecision } from './decision.js';

export function registerUnits(
  { units }: RegisterInputOf<'register-units'>,
  { register, reference }: RegisterContext,
): RegisterDecision {
  const rejection = possiblePeriods(units) ?? knownParent(reference.units, units);
  if (rejection !== null) return refuseRegister(rejection);
  return acceptReference(register, streamId('units', register), { type: 'UnitsRegistered', facts: { units } });
}

/** No unit ends before it begins. */
export function possiblePeriods(units: readonly Unit[]): Refusal | null {
  const never = units.find(({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom);
  if (never === undefined) return null;
  const { code, validFrom, validTo } = never;
  return refuse('period', { of: 'unit', unit: code, validFrom, validTo });
}

/** The parent of each unit is known, or registered together with it; no unit is its own parent. */
export function knownParent(known: readonly Unit[], units: readonly Unit[]): Refusal | null {
  const codes = new Set([...known, ...units].map(({ code }) => code));
  const orphans = units.filter(({ code, parent }) => parent !== null && (parent === code || !codes.has(parent)));
  if (orphans.length === 0) return null;
  return refuse('no-such-unit', { units: orphans.map(({ code, parent }) => ({ unit: code, parent })) });
}
