import { stages } from '@vinhdanh/contracts';
import { z } from 'zod';
import type { Conditions } from '../conditions.js';
import { keyOf, KeyText } from '../keyset.js';

/** What work is sorted by; the case and what is asked of it break ties. */
export const workOrders = ['due', 'since', 'case', 'subject', 'unit', 'stage'] as const;
export type WorkOrder = (typeof workOrders)[number];

interface OrderColumn {
  readonly sql: string;
  readonly type: string;
  readonly key: z.ZodType<string | number>;
}

const orders: Readonly<Record<WorkOrder, OrderColumn>> = {
  // what has no due day comes last
  due: { sql: 'w.due_order', type: 'date', key: z.iso.date().refine((day) => day >= '0001') },
  since: { sql: 'w.since', type: 'timestamptz', key: z.iso.datetime() },
  case: { sql: 'n.case_number', type: 'text', key: KeyText },
  subject: { sql: 'n.folded_name', type: 'text', key: KeyText },
  unit: { sql: 'w.unit', type: 'text', key: KeyText },
  stage: {
    sql: `coalesce(array_position(array['${stages.join(`','`)}'], n.stage), 0)`,
    type: 'integer',
    key: z.int().min(0).max(100),
  },
};

/** A sort in SQL: the value of a row's place, and the order of rows. */
export interface SortedWork {
  readonly place: string;
  readonly orderBy: string;
  /** Name of the sort, which a cursor carries: a cursor of another sort is none. */
  readonly name: string;
}

/** The sort asked for; with a cursor, only what comes after it. @throws MalformedCursor */
export function sortWork(
  conditions: Conditions,
  order: WorkOrder,
  descending: boolean,
  cursor: string | undefined,
): SortedWork {
  const { sql, type, key } = orders[order];
  const name = descending ? `-${order}` : order;
  if (cursor !== undefined) {
    const [, place, caseId, work] = keyOf(z.tuple([z.literal(name), key, KeyText, KeyText]), cursor);
    conditions.where(
      `(${sql}, w.case_id, w.key) ${descending ? '<' : '>'} ($?::${type}, $?::text, $?::text)`,
      place,
      caseId,
      work,
    );
  }
  return {
    place: sql,
    orderBy: ['1', '2', '3'].map((column) => `${column}${descending ? ' desc' : ''}`).join(', '),
    name,
  };
}
