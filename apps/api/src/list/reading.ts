import { longestWaitMs, MalformedCursor, parseAfter, type Page, type ProjectionWaiter } from '@vinhdanh/projections';
import { z } from 'zod';
import type { PersonalReads } from '../personal-read/personal-reads.js';
import type { Session } from '../session/session.js';
import { problem } from '../problem/problem-error.js';

/** What every list understands. */
export const paging = {
  cursor: z.string().max(500).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z
    .string()
    .refine((text) => parseAfter(text) !== null, 'stream@version, for example nomination:5f0c…@7')
    .optional()
    .describe('Wait (at most 10 s) until the list shows this version of a stream: `nomination:{id}@{version}`'),
};
/** `true` or `false` in a query. */
export const Flag = z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] });

export const pageView = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('`cursor` of the next page; null: this is the last'),
  });

/** Notes that a page with names was shown: who asked, for what, and which cases it told of; an empty page names nobody. */
export function noted<Item>(
  reads: PersonalReads,
  of: {
    readonly session: Session;
    readonly what: string;
    readonly query: Readonly<Record<string, unknown>> & { readonly register: string };
  },
  page: Page<Item>,
  casesOf: (item: Item) => readonly string[],
): Page<Item> {
  const {
    register,
    cursor: _cursor,
    limit: _limit,
    after: _after,
    sort: _sort,
    direction: _direction,
    ...filter
  } = of.query;
  if (page.items.length > 0)
    reads.noteList({
      account: of.session.account,
      register,
      what: of.what,
      filter,
      cases: page.items.flatMap((item) => [...casesOf(item)]),
    });
  return page;
}

/** Reads a page when lists have reached `after`. @throws ProblemError `not-yet-visible`, `malformed-cursor` */
export async function readPage<Item>(
  waiter: ProjectionWaiter,
  after: string | undefined,
  projections: readonly string[],
  read: () => Promise<Page<Item>>,
): Promise<Page<Item>> {
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
