import type { Day, UnitRegister } from '@vinhdanh/contracts';
import { unitOn } from './unit-on.js';

/**
 * Whether a unit is another or lies below it, by their parents on that day. A unit that did not exist that day lies
 * nowhere.
 */
export function isWithin(register: UnitRegister, unit: string, ancestor: string, day: Day): boolean {
  if (unitOn(register, ancestor, day) === null) return false;
  // parents come from data: a cycle must not make a decision hang
  const passed = new Set<string>();
  for (let code: string | null = unit; code !== null && !passed.has(code);) {
    const row = unitOn(register, code, day);
    if (row === null) return false;
    if (code === ancestor) return true;
    passed.add(code);
    code = row.parent;
  }
  return false;
}
