import { streamId, type RegisterInputOf, type Rejection, type Unit } from '@vinhdanh/contracts';
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
export function possiblePeriods(units: readonly Unit[]): Rejection | null {
  const never = units.find(({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom);
  if (never === undefined) return null;
  const { code, validFrom, validTo } = never;
  return refuse(
    'period',
    { vi: `Đơn vị ${code} kết thúc trước khi bắt đầu.`, en: `Unit ${code} ends before it begins.` },
    { unit: code, validFrom, validTo },
    { vi: 'Sửa ngày.', en: 'Correct the days.' },
  );
}

/** The parent of each unit is known, or registered together with it; no unit is its own parent. */
export function knownParent(known: readonly Unit[], units: readonly Unit[]): Rejection | null {
  const codes = new Set([...known, ...units].map(({ code }) => code));
  const orphans = units.filter(({ code, parent }) => parent !== null && (parent === code || !codes.has(parent)));
  if (orphans.length === 0) return null;
  const named = [...new Set(orphans.map(({ code, parent }) => `${code} → ${parent}`))].join(', ');
  return refuse(
    'no-such-unit',
    { vi: `Đơn vị cấp trên không có trong sổ: ${named}.`, en: `The unit register has no such unit above: ${named}.` },
    { units: orphans.map(({ code, parent }) => ({ unit: code, parent })) },
    {
      vi: 'Ghi đơn vị cấp trên trước hoặc cùng lúc, hoặc sửa mã.',
      en: 'Register the unit above first or together with it, or correct the code.',
    },
  );
}
