import type { Day, Unit, UnitRegister } from '@vinhdanh/contracts';
import { rowsOf } from './by-code.js';

const existsOn = (unit: Unit, day: Day): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);

/**
 * The unit that bore a code on a day; null if none did. A code may be given again: 22795 was xã Phước Thắng, and is xã Bác Ái from 1/7/2025.
 * @param known day by whose knowledge it is asked: what was made known later counts for nothing
 */
export function unitOn(register: UnitRegister, code: string, day: Day, known = day): Unit | null {
  return rowsOf(register, code, known).findLast((unit) => existsOn(unit, day)) ?? null;
}
