import type { Day, Unit, UnitRegister } from '@vinhdanh/contracts';
import { rowsOf } from './by-code.js';

const existsOn = (unit: Unit, day: Day): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);

/**
 * The unit with a code on a day; null if none. A code may be reused: 22795 was xã Phước Thắng, and is xã Bác Ái from
 * 1/7/2025.
 * @param known day of knowledge: what became known later is ignored
 */
export function unitOn(register: UnitRegister, code: string, day: Day, known = day): Unit | null {
  return rowsOf(register, code, known).findLast((unit) => existsOn(unit, day)) ?? null;
}
