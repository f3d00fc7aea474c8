import type { Day, UnitRegister } from '@vinhdanh/contracts';
import { rowsOf } from './by-code.js';
import { unitOn } from './unit-on.js';

/** The name of a unit on a day, else its last name; a code that the register does not know is its own name. */
export const unitName = (register: UnitRegister, code: string, day: Day): string =>
  (unitOn(register, code, day) ?? rowsOf(register, code, day).at(-1))?.name ?? code;
