import type { UnitRegister } from '@vinhdanh/contracts';

const known = new WeakMap<UnitRegister['units'], ReadonlyMap<string, string>>();

/**
 * By code, the lineage of a unit: units of the same kind that succeeded one another by merger, division or renaming
 * have one lineage, whatever their names.
 */
export function lineagesOf(register: UnitRegister): ReadonlyMap<string, string> {
  const before = known.get(register.units);
  if (before !== undefined) return before;
  const heads = new Map<string, string>();
  const head = (code: string): string => {
    const next = heads.get(code);
    return next === undefined || next === code ? code : head(next);
  };
  const tiers = new Map(register.units.map((unit) => [unit.code, tierOf(unit.kind)]));
  for (const { code, successors } of register.units) {
    for (const successor of successors) {
      // a district's land went to communes, which is no lineage
      if (tiers.get(successor) !== tiers.get(code)) continue;
      const [one, other] = [head(code), head(successor)].toSorted();
      if (one !== undefined && other !== undefined) heads.set(other, one);
    }
  }
  const lines = new Map(register.units.map(({ code }) => [code, head(code)]));
  known.set(register.units, lines);
  return lines;
}

const tierOf = (kind: string): string => (['commune', 'ward', 'township'].includes(kind) ? 'commune' : kind);
