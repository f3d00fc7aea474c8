import type { Day } from '@vinhdanh/contracts';
import type { Conditions } from './conditions.js';

/** Codes of the units whose cases may be seen, subtrees already spread out; `all` = the whole register. */
export type UnitScope = readonly string[] | 'all';

/** An audience to whom single cases are open, within units. */
export interface Audience {
  readonly audience: string;
  readonly units: readonly string[];
  /** What it may read of them: all, or what may be told in public. */
  readonly reading: 'all' | 'public';
  /** Only cases that were one of the units' at the end of this day, whosever they are now; `audience` then says nothing more. */
  readonly heldOn?: Day | undefined;
}

/** Whose case it was on a day, from the words `held:{unit}:{from}:{to}` among those to whom it is open. `units` and `day` are SQL. */
export const heldThen = (openTo: string, units: string, day: string): string =>
  `exists (select from unnest(${openTo}) as h (word) where h.word like 'held:%' and split_part(h.word, ':', 2) = any (${units}::text[]) ` +
  `and split_part(h.word, ':', 3) <= ${day}::text and ${day}::text <= split_part(h.word, ':', 4))`;

/** Whether a case is one of the units, or open to one of the audiences. */
export function sightSql(
  conditions: Conditions,
  columns: { readonly unit: string; readonly openTo: string },
  units: UnitScope,
  audiences: readonly Audience[] = [],
): string {
  if (units === 'all') return 'true';
  const open = audiences.map(({ audience, units: where, heldOn }) =>
    heldOn === undefined
      ? `(${columns.openTo} @> array[${conditions.value(audience)}]::text[] and ${columns.unit} = any (${conditions.value(where)}))`
      : heldThen(columns.openTo, conditions.value(where), conditions.value(heldOn)),
  );
  return `(${[`${columns.unit} = any (${conditions.value(units)})`, ...open].join(' or ')})`;
}

/** Cases of the units, and single cases that are open to one of the audiences. */
export function withinSight(
  conditions: Conditions,
  columns: { readonly unit: string; readonly openTo: string },
  units: UnitScope,
  audiences: readonly Audience[] = [],
): void {
  conditions.where(sightSql(conditions, columns, units, audiences));
}

/** Audiences that read all of what is open to them: of the others' cases the inner life is not told. */
export const wholeAudiences = (audiences: readonly Audience[] = []): readonly Audience[] =>
  audiences.filter(({ reading }) => reading !== 'public');

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
  const values = reach.flatMap(({ role, units, audience }) => [
    role,
    ...(units === 'all' ? [] : [units]),
    ...(audience === undefined ? [] : [audience]),
  ]);
  conditions.where(`(${each.map((one) => `(${one})`).join(' or ')})`, ...values);
}
