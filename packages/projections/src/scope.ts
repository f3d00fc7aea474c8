import type { Day } from '@vinhdanh/contracts';
import { sql, type Expression, type SqlBool } from 'kysely';

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

/** The unit of a case, and the audiences to whom it is open. */
export interface SightColumns {
  /** Null where a row may have no case. */
  readonly unit: Expression<string | null>;
  readonly openTo: Expression<string[] | null>;
}

/** Whose case it was on a day, from the words `held:{unit}:{from}:{to}` among those to whom it is open. */
const heldOn = (openTo: Expression<string[] | null>, units: readonly string[], day: string) =>
  sql<SqlBool>`exists (select from unnest(${openTo}) as h (word) where h.word like 'held:%'
    and split_part(h.word, ':', 2) = any (${units}::text[])
    and split_part(h.word, ':', 3) <= ${day}::text and ${day}::text <= split_part(h.word, ':', 4))`;

/** Whether a case is one of the units, or open to one of the audiences. */
export function withinSight(
  { unit, openTo }: SightColumns,
  units: UnitScope,
  audiences: readonly Audience[] = [],
): Expression<SqlBool> {
  if (units === 'all') return sql<SqlBool>`true`;
  const open = audiences.map((open) =>
    open.heldOn === undefined
      ? sql<SqlBool>`(${openTo} @> array[${open.audience}]::text[] and ${unit} = any (${open.units}))`
      : heldOn(openTo, open.units, open.heldOn),
  );
  return anyOf([sql<SqlBool>`${unit} = any (${units})`, ...open]);
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

/** Whether a unit is one of the scope. */
export const withinUnits = (unit: Expression<string | null>, units: UnitScope): Expression<SqlBool> =>
  units === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`${unit} = any (${units})`;

/** Any of several pairs of role and units, where the case is open to them; nothing where there are none. */
export function withinReach(
  { role, unit, openTo }: SightColumns & { readonly role: Expression<string> },
  reach: readonly Reach[] | 'all',
): Expression<SqlBool> {
  if (reach === 'all') return sql<SqlBool>`true`;
  if (reach.length === 0) return sql<SqlBool>`false`;
  const each = reach.map(({ role: held, units, audience }) => {
    const parts = [
      sql<SqlBool>`${role} = ${held}`,
      ...(units === 'all' ? [] : [sql<SqlBool>`${unit} = any (${units})`]),
      ...(audience === undefined ? [] : [sql<SqlBool>`${openTo} @> array[${audience}]::text[]`]),
    ];
    return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
  });
  return anyOf(each);
}

const anyOf = (conditions: readonly Expression<SqlBool>[]): Expression<SqlBool> =>
  sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
