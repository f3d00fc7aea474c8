import {
  afterForm,
  longestWaitMs,
  MalformedCursor,
  parseAfter,
  type Page,
  type ProjectionWaiter,
} from '@vinhdanh/projections';
import { z } from 'zod';
import { problem } from '../problem/problem-error.js';

/** Parameters of every list. */
export const paging = {
  cursor: z.string().max(500).optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z
    .string()
    .regex(afterForm, 'stream@version, for example nomination:5f0c…@7')
    .optional()
    .describe('Wait (at most 10 s) until the list shows this version of a stream: `nomination:{id}@{version}`'),
};
/** `true` or `false` in a query. */
export const Flag = z
  .stringbool({ truthy: ['true', '1'], falsy: ['false', '0'], case: 'sensitive' })
  .meta({ pattern: '^(?:true|1|false|0)$' });

export const pageView = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('`cursor` of the next page; null: this is the last'),
  });

/** Reads a page once lists have reached `after`. @throws ProblemError `not-yet-visible`, `malformed-cursor` */
export async function readPage<Read extends Page<unknown>>(
  waiter: ProjectionWaiter,
  after: string | undefined,
  projections: readonly string[],
  read: () => Promise<Read>,
): Promise<Read> {
  const place = after === undefined ? null : parseAfter(after);
  if (place !== null && !(await waiter.waitFor(place, longestWaitMs, projections)))
    throw problem('not-yet-visible', { headers: { 'retry-after': '2' } });
  try {
    return await read();
  } catch (error) {
    if (error instanceof MalformedCursor) throw problem('malformed-cursor');
    throw error;
  }
}
