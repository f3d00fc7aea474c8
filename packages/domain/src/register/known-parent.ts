import type { Rejection, Unit } from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';

/** What comes into the unit register belongs under a unit that it knows, or that comes in with it; never under itself. */
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
