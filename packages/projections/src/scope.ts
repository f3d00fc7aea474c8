import type { Conditions } from './conditions.js';

/** Codes of the units whose cases may be seen, subtrees already spread out; `all` = the whole register. */
export type UnitScope = readonly string[] | 'all';

/** What a person may be asked to do: a role and the units it is held for. */
export interface Reach {
  readonly role: string;
  readonly units: UnitScope;
}

export function withinUnits(conditions: Conditions, column: string, units: UnitScope): void {
  if (units !== 'all') conditions.where(`${column} = any ($?)`, units);
}

/** Any of several pairs of role and units; nothing where there are none. */
export function withinReach(conditions: Conditions, columns: { readonly role: string; readonly unit: string }, reach: readonly Reach[] | 'all'): void {
  if (reach === 'all') return;
  if (reach.length === 0) {
    conditions.where('false');
    return;
  }
  const each = reach.map(({ units }) => (units === 'all' ? `${columns.role} = $?` : `(${columns.role} = $? and ${columns.unit} = any ($?))`));
  conditions.where(`(${each.join(' or ')})`, ...reach.flatMap(({ role, units }) => (units === 'all' ? [role] : [role, units])));
}
