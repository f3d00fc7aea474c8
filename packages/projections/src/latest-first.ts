import type { SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import { keyOf, pageOf, pageSize, type Page } from './keyset.js';

/** The requested page of a list. */
export interface Paging {
  /** `next` of the previous page. */
  readonly cursor?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}

/** Log index of the last row of the previous page; null = the first page. @throws MalformedCursor */
export const placeOf = (paging: Paging): number | null =>
  paging.cursor === undefined ? null : keyOf(z.tuple([z.int()]), paging.cursor)[0];

/**
 * A page of rows, the last recorded first. `place` is a unique log index that never changes: pages ordered by it
 * neither skip nor repeat a row.
 */
export async function latestFirst<DB, Tables extends keyof DB, Row extends { readonly place: number }>(
  query: SelectQueryBuilder<DB, Tables, Row>,
  paging: Paging,
): Promise<Page<Omit<Row, 'place'>>> {
  return pageOf(
    await query.execute(),
    pageSize(paging.limit),
    ({ place: _, ...item }) => item,
    ({ place }) => [place],
  );
}
