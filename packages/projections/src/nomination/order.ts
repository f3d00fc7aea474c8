import { stages } from '@vinhdanh/contracts';
import { z } from 'zod';
import type { Conditions } from '../conditions.js';
import { keyOf, KeyText } from '../keyset.js';

/** What cases are sorted by; the order in which they were opened breaks ties. */
export const nominationOrders = ['opened', 'case', 'subject', 'unit', 'award', 'stage', 'due', 'since'] as const;
export type NominationOrder = (typeof nominationOrders)[number];

interface OrderColumn {
  readonly sql: string;
  readonly type: string;
  readonly key: z.ZodType<string | number>;
}

const text = (sql: string): OrderColumn => ({ sql, type: 'text', key: KeyText });
/** What has no due day comes last, whichever way. */
const dueColumn = (due: string, none: string): OrderColumn => ({
  sql: `coalesce(${due}, date '${none}')`,
  type: 'date',
  key: z.iso.date().refine((day) => day >= '0001'),
});

const columnOf = (order: Exclude<NominationOrder, 'opened'>, descending: boolean, due: string): OrderColumn => {
  switch (order) {
    case 'case':
      return text('n.case_number');
    case 'subject':
      return text('n.folded_name');
    case 'unit':
      return text('n.unit');
    case 'award':
      return text('n.award');
    case 'stage':
      // at rest comes last
      return {
        sql: `coalesce(array_position(array['${stages.join(`','`)}'], n.stage), ${stages.length + 1})`,
        type: 'integer',
        key: z.int().min(0).max(100),
      };
    case 'due':
      return dueColumn(due, descending ? '0001-01-01' : '9999-12-31');
    case 'since':
      return { sql: 'n.since', type: 'timestamptz', key: z.iso.datetime() };
  }
};

/** A sort in SQL: the value of a row's place, the order of rows, and the name that a cursor carries: a cursor of another sort is none. */
export interface SortedNominations {
  /** Null: `opened_index` alone is the place. */
  readonly place: string | null;
  readonly orderBy: string;
  readonly name: string;
}

/**
 * The sort asked for; with a cursor, only what comes after it. Pages by `opened`, `case` and `award` neither skip nor repeat a case; where a case is renamed, moves or is due anew between two pages, it
 * may stand on both or on none of them.
 * @param due SQL of the due day as the reader may know it
 * @throws MalformedCursor
 */
export function sortNominations(
  conditions: Conditions,
  order: NominationOrder,
  descending: boolean,
  cursor: string | undefined,
  due: string,
): SortedNominations {
  const name = descending ? `-${order}` : order;
  const [way, after] = descending ? [' desc', '<'] : ['', '>'];
  if (order === 'opened') {
    if (cursor !== undefined) {
      const [, opened] = keyOf(z.tuple([z.literal(name), z.int()]), cursor);
      conditions.where(`n.opened_index ${after} $?`, opened);
    }
    return { place: null, orderBy: `n.opened_index${way}`, name };
  }
  const { sql, type, key } = columnOf(order, descending, due);
  if (cursor !== undefined) {
    const [, place, opened] = keyOf(z.tuple([z.literal(name), key, z.int()]), cursor);
    conditions.where(`(${sql}, n.opened_index) ${after} ($?::${type}, $?::bigint)`, place, opened);
  }
  return { place: sql, orderBy: `${sql}${way}, n.opened_index${way}`, name };
}
