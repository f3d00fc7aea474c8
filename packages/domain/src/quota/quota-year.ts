import { lastDayOf, firstDayOf } from '../calendar/index.js';
import type { Day, HouseholdRule, PublishedPolicy, QuotaRule, Unit, UnitRegister } from '@vinhdanh/contracts';
import { unitOn } from '../unit/index.js';

/** A quota of a year, with the pack that sets it. */
export interface QuotaInYear {
  readonly rule: QuotaRule;
  readonly households: HouseholdRule;
  readonly pack: string;
  readonly year: number;
  /** Last day of the year on which the quota applies; units that exist on that day have the quota. */
  readonly on: Day;
}

/**
 * The quotas of a year. When several packs set the same quota, the pack that took effect last decides; a quota that a
 * later pack drops applies until its own last day.
 */
export function quotasOf(policies: readonly PublishedPolicy[], year: number): readonly QuotaInYear[] {
  const first = firstDayOf(year);
  const last = lastDayOf(year);
  const found = new Map<string, QuotaInYear>();
  for (const { pack } of policies.toSorted((a, b) => (a.pack.effectiveFrom < b.pack.effectiveFrom ? -1 : 1))) {
    if (pack.effectiveFrom > last) continue;
    for (const rule of pack.quotas) {
      const on = rule.to === null || rule.to > last ? last : rule.to;
      // of two rows of the same quota within a year, the later one applies
      if (rule.from <= last && on >= first && on >= pack.effectiveFrom)
        found.set(rule.id, { rule, households: pack.households, pack: pack.id, year, on });
    }
  }
  return [...found.values()].toSorted((a, b) => a.rule.id.localeCompare(b.rule.id, 'en', { numeric: true }));
}

/** The units that have a quota, in order of their codes. */
export function unitsAsked({ rule, on }: QuotaInYear, register: UnitRegister): readonly Unit[] {
  const units = register.units.filter(
    (unit) =>
      unitOn(register, unit.code, on) === unit &&
      rule.unitKinds.includes(unit.kind) &&
      liesBelow(unit, rule.below, on, register),
  );
  return units.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function liesBelow(unit: Unit, kinds: readonly string[], on: Day, register: UnitRegister): boolean {
  if (kinds.length === 0) return true;
  const parent = unit.parent === null ? null : unitOn(register, unit.parent, on);
  return parent !== null && kinds.includes(parent.kind);
}
