import type { Unit, UnitRegister } from '@vinhdanh/contracts';

/** Rights are asked for every action of every case, so its rows are indexed once; they are never changed in place. */
const indexes = new WeakMap<UnitRegister['units'], ReadonlyMap<string, readonly Unit[]>>();

/** The rows that a code has had, in the register's order. */
export function rowsOf(register: UnitRegister, code: string): readonly Unit[] {
  let index = indexes.get(register.units);
  if (index === undefined) {
    index = Map.groupBy(register.units, (unit) => unit.code);
    indexes.set(register.units, index);
  }
  return index.get(code) ?? [];
}
