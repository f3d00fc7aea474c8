import type { Day, Unit, UnitRegister } from '@vinhdanh/contracts';

interface Rows {
  readonly all: readonly Unit[];
  /** No row replaces another, and all rows were known at all times. */
  readonly plain: boolean;
}

/** Rights are checked for every action of every case, so rows are indexed once; they are never changed in place. */
const indexes = new WeakMap<UnitRegister['units'], ReadonlyMap<string, Rows>>();

/**
 * The rows of a code as known on a day, in the register's order: a later row that begins on the same day corrects an
 * earlier one, once it is known.
 */
export function rowsOf(register: UnitRegister, code: string, known: Day): readonly Unit[] {
  const rows = index(register).get(code);
  if (rows === undefined) return [];
  return rows.plain
    ? rows.all
    : standing(rows.all.filter(({ knownFrom }) => knownFrom === undefined || knownFrom <= known));
}

function index(register: UnitRegister): ReadonlyMap<string, Rows> {
  const before = indexes.get(register.units);
  if (before !== undefined) return before;
  const byCode = Map.groupBy(register.units, (unit) => unit.code);
  const made = new Map(
    [...byCode].map(([code, all]) => [
      code,
      { all, plain: all.every(({ knownFrom }) => knownFrom === undefined) && standing(all).length === all.length },
    ]),
  );
  indexes.set(register.units, made);
  return made;
}

const standing = (rows: readonly Unit[]): readonly Unit[] => [
  ...new Map(rows.map((row) => [row.validFrom, row])).values(),
];
