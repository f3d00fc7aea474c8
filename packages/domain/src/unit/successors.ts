import type { Day, Unit, UnitRegister } from '@vinhdanh/contracts';
import { addDays } from '../calendar/index.js';
import { rowsOf } from './by-code.js';
import { unitOn } from './unit-on.js';
import { isWithin } from './within.js';

/**
 * The units that replace a unit on a day: itself while it exists, then its successors over any number of steps; several
 * when it was divided.
 */
export function successorsOf(register: UnitRegister, unit: Unit, day: Day): readonly Unit[] {
  const found = new Map<string, Unit>();
  const seen = new Set<Unit>();
  const follow = (row: Unit): void => {
    if (seen.has(row)) return;
    seen.add(row);
    if (row.validTo === null || day <= row.validTo) found.set(row.code, row);
    else {
      const next = addDays(row.validTo, 1);
      for (const code of row.successors) {
        const successor = unitOn(register, code, next, day);
        if (successor !== null) follow(successor);
      }
    }
  };
  follow(unit);
  return [...found.values()];
}

/** Codes of the units that stand for a unit on a day: itself while it exists, then the successors of its last form. */
export function standingFor(register: UnitRegister, unit: string, day: Day): readonly string[] {
  if (unitOn(register, unit, day) !== null) return [unit];
  const last = rowsOf(register, unit, day)
    .filter((row) => row.validTo !== null && row.validTo < day)
    .reduce<Unit | null>(
      (latest, row) => (latest === null || (row.validTo ?? '') > (latest.validTo ?? '') ? row : latest),
      null,
    );
  return last === null ? [] : successorsOf(register, last, day).map(({ code }) => code);
}

/**
 * Whether a grant held at a unit reaches another unit on a day: the subtree of that day. A unit that had ended by then
 * is reached through its successors, so that a successor has custody of an old case.
 */
export const reaches = (register: UnitRegister, grantUnit: string, unit: string, day: Day): boolean =>
  standingFor(register, unit, day).some((code) => isWithin(register, code, grantUnit, day));
