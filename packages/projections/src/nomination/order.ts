import { stages, type Day } from '@vinhdanh/contracts';
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import { keyOf, KeyText } from '../keyset.js';

/** Sort keys of cases; the order in which they were opened breaks ties. */
export const nominationOrders = ['opened', 'case', 'subject', 'unit', 'award', 'stage', 'due', 'since'] as const;
export type NominationOrder = (typeof nominationOrders)[number];

interface OrderColumn {
  readonly place: RawBuilder<string | number>;
  readonly type: string;
  readonly key: z.ZodType<string | number>;
}

const text = (column: string): OrderColumn => ({ place: sql.ref(column), type: 'text', key: KeyText });
/** Cases without a due day come last in both directions. */
const dueColumn = (due: Expression<Day | null>, none: Day): OrderColumn => ({
  place: sql`coalesce(${due}, date ${sql.lit(none)})`,
  type: 'date',
  key: z.iso.date().refine((day) => day >= '0001'),
});

const stageNames = sql.join(stages.map((stage) => sql.lit(stage)));
const columnOf = (
  order: Exclude<NominationOrder, 'opened'>,
  descending: boolean,
  due: Expression<Day | null>,
): OrderColumn => {
  switch (order) {
    case 'case':
      return text('n.case_number');
    case 'subject':
      return text('n.sort_name');
    case 'unit':
      return text('n.unit');
    case 'award':
      return text('n.award');
    case 'stage':
      // cases at rest come last
      return {
        place: sql`coalesce(array_position(array[${stageNames}], n.stage), ${sql.lit(stages.length + 1)})`,
        type: 'integer',
        key: z.int().min(0).max(100),
      };
    case 'due':
      return dueColumn(due, descending ? '0001-01-01' : '9999-12-31');
    case 'since':
      return { place: sql.ref('n.since'), type: 'timestamptz', key: z.iso.datetime() };
  }
};

/** A sort of cases. */
export interface SortedNominations {
  /** The value of a row's place; null: `opened_index` is the place. */
  readonly place: RawBuilder<string | number> | null;
  readonly direction: 'asc' | 'desc';
  /** The rows after the cursor; null = the first page. */
  readonly after: RawBuilder<SqlBool> | null;
  /** Name of the sort, which a cursor contains: a cursor of another sort is invalid. */
  readonly name: string;
}

/**
 * The requested sort. Pages by `opened`, `case` and `award` neither skip nor repeat a case; a case that is renamed,
 * moves or gets a new due day between two pages may appear on both or on none of them.
 * @param due the due day as the reader may know it
 * @throws MalformedCursor
 */
export function sortNominations(
  order: NominationOrder,
  descending: boolean,
  cursor: string | undefined,
  due: Expression<Day | null>,
): SortedNominations {
  const name = descending ? `-${order}` : order;
  const direction = descending ? 'desc' : 'asc';
  const comes = sql.raw(descending ? '<' : '>');
  if (order === 'opened') {
    const after = (opened: number) => sql<SqlBool>`n.opened_index ${comes} ${opened}`;
    return {
      place: null,
      direction,
      after: cursor === undefined ? null : after(keyOf(z.tuple([z.literal(name), z.int()]), cursor)[1]),
      name,
    };
  }
  const { place, type, key } = columnOf(order, descending, due);
  if (cursor === undefined) return { place, direction, after: null, name };
  const [, last, opened] = keyOf(z.tuple([z.literal(name), key, z.int()]), cursor);
  const after = sql<SqlBool>`(${place}, n.opened_index) ${comes} (${last}::${sql.raw(type)}, ${opened}::bigint)`;
  return { place, direction, after, name };
}
