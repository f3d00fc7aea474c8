import type { Pool } from 'pg';
import { z } from 'zod';
import type { Conditions } from './conditions.js';
import { keyOf, pageOf, pageSize, type Page } from './keyset.js';

/** Which page of a list is asked for. */
export interface Paging {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** 1 to 200, 50 unless said. */
  readonly limit?: number | undefined;
}

/** A list in SQL. */
export interface ListSql {
  readonly with?: string;
  /** Columns of an item, under its names. */
  readonly columns: string;
  readonly from: string;
  /** Log index that no two rows share and that never changes: pages ordered by it neither skip nor repeat a row. */
  readonly place: string;
}

/** A page of rows, the last recorded first. @throws MalformedCursor */
export async function latestFirst<Item extends object>(
  pool: Pool,
  list: ListSql,
  conditions: Conditions,
  paging: Paging,
): Promise<Page<Omit<Item & Placed, 'place'>>> {
  const size = pageSize(paging.limit);
  if (paging.cursor !== undefined) conditions.where(`${list.place} < $?`, ...keyOf(z.tuple([z.int()]), paging.cursor));
  const text = `${list.with === undefined ? '' : `with ${list.with}\n  `}select ${list.columns}, ${list.place} as place
  from ${list.from}
  where ${conditions.sql} order by ${list.place} desc limit ${size + 1}`;
  const { rows } = await pool.query<Item & Placed>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ place: _, ...item }) => item,
    ({ place }) => [place],
  );
}

interface Placed {
  readonly place: number;
}
