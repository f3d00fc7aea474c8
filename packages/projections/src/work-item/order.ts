import { stages } from '@vinhdanh/contracts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { z } from 'zod';
import { keyOf, KeyText } from '../keyset.js';

/** Sort keys of work; the case and the requested act break ties. */
export const workOrders = ['due', 'since', 'case', 'subject', 'unit', 'stage'] as const;
export type WorkOrder = (typeof workOrders)[number];

interface OrderColumn {
  readonly place: RawBuilder<string | number>;
  readonly type: string;
  readonly key: z.ZodType<string | number>;
}

const stageNames = sql.join(stages.map((stage) => sql.lit(stage)));
const orders: Readonly<Record<WorkOrder, OrderColumn>> = {
  // work without a due day comes last
  due: {
    place: sql.ref('w.due_order'),
    type: 'date',
    key: z.iso.date().refine((day) => day >= '0001'),
  },
  since: { place: sql.ref('w.since'), type: 'timestamptz', key: z.iso.datetime() },
  case: { place: sql.ref('n.case_number'), type: 'text', key: KeyText },
  subject: { place: sql.ref('n.sort_name'), type: 'text', key: KeyText },
  unit: { place: sql.ref('w.unit'), type: 'text', key: KeyText },
  stage: {
    place: sql`coalesce(array_position(array[${stageNames}], n.stage), 0)`,
    type: 'integer',
    key: z.int().min(0).max(100),
  },
};

/** A sort of work. */
export interface SortedWork {
  /** The value of a row's place. */
  readonly place: RawBuilder<string | number>;
  readonly direction: 'asc' | 'desc';
  /** The rows after the cursor; null = the first page. */
  readonly after: RawBuilder<SqlBool> | null;
  /** Name of the sort, which a cursor contains: a cursor of another sort is invalid. */
  readonly name: string;
}

/** @throws MalformedCursor */
export function sortWork(order: WorkOrder, descending: boolean, cursor: string | undefined): SortedWork {
  const { place, type, key } = orders[order];
  const name = descending ? `-${order}` : order;
  const sorted = { place, direction: descending ? 'desc' : 'asc', name } as const;
  if (cursor === undefined) return { ...sorted, after: null };
  const [, last, caseId, work] = keyOf(z.tuple([z.literal(name), key, KeyText, KeyText]), cursor);
  const comes = sql.raw(descending ? '<' : '>');
  const after = sql<SqlBool>`(${place}, w.case_id, w.key) ${comes}
    (${last}::${sql.raw(type)}, ${caseId}::text, ${work}::text)`;
  return { ...sorted, after };
}
