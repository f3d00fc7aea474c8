import type { Conditions } from './conditions.js';

/** Codes of the units whose cases may be seen, subtrees already spread out; `all` = the whole register. */
export type UnitScope = readonly string[] | 'all';

/** An audience to whom single cases are open, within units. */
export interface Audience {
  readonly audience: string;
  readonly units: readonly string[];
}

/** Cases of the units, and single cases that are open to one of the audiences. */
export function withinSight(
  conditions: Conditions,
  columns: { readonly unit: string; readonly openTo: string },
  units: UnitScope,
  audiences: readonly Audience[] = [],
): void {
  if (units === 'all') return;
  const open = audiences.map(() => `(${columns.openTo} @> array[$?]::text[] and ${columns.unit} = any ($?))`);
  conditions.where(`(${[`${columns.unit} = any ($?)`, ...open].join(' or ')})`, units, ...audiences.flatMap(({ audience, units: where }) => [audience, where]));
}

/** What a person may be asked to do: a role and the units it is held for. */
export interface Reach {
  readonly role: string;
  readonly units: UnitScope;
  /** Only in cases that are open to this audience; absent = in all of the units. */
  readonly audience?: string | undefined;
}

export function withinUnits(conditions: Conditions, column: string, units: UnitScope): void {
  if (units !== 'all') conditions.where(`${column} = any ($?)`, units);
}

/** Any of several pairs of role and units, where the case is open to them; nothing where there are none. */
export function withinReach(
  conditions: Conditions,
  columns: { readonly role: string; readonly unit: string; readonly openTo: string },
  reach: readonly Reach[] | 'all',
): void {
  if (reach === 'all') return;
  if (reach.length === 0) {
    conditions.where('false');
    return;
  }
  const each = reach.map(({ units, audience }) =>
    [
      `${columns.role} = $?`,
      ...(units === 'all' ? [] : [`${columns.unit} = any ($?)`]),
      ...(audience === undefined ? [] : [`${columns.openTo} @> array[$?]::text[]`]),
    ].join(' and '),
  );
  const values = reach.flatMap(({ role, units, audience }) => [role, ...(units === 'all' ? [] : [units]), ...(audience === undefined ? [] : [audience])]);
  conditions.where(`(${each.map((one) => `(${one})`).join(' or ')})`, ...values);
}
