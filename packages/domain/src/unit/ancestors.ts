import type { Day, UnitRegister } from '@vinhdanh/contracts';
import { standingFor } from './successors.js';
import { unitOn } from './unit-on.js';

/**
 * Codes of a unit and of all above it on a day; for a unit that had ended by then, those of its successors. Equivalent
 * to asking `reaches` of every unit.
 */
export function ancestorsOn(register: UnitRegister, unit: string, day: Day): ReadonlySet<string> {
  const found = new Set<string>();
  for (const start of standingFor(register, unit, day)) {
    const above: string[] = [];
    for (let code: string | null = start; code !== null && !above.includes(code);) {
      const row = unitOn(register, code, day);
      if (row === null) break;
      above.push(code);
      code = row.parent;
    }
    for (const code of above) found.add(code);
  }
  return found;
}
