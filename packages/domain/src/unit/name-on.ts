import type { Day, UnitRegister } from '@vinhdanh/contracts';
import { rowsOf } from './by-code.js';
import { unitOn } from './unit-on.js';

/** What people call a unit: its name on a day, else the last that it bore; a code that the register does not know stands for itself. */
export const unitName = (register: UnitRegister, code: string, day: Day): string =>
  (unitOn(register, code, day) ?? rowsOf(register, code, day).at(-1))?.name ?? code;
