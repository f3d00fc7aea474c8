import { isStorable } from '@vinhdanh/contracts';
import { z } from 'zod';
import { MalformedCursor } from './errors.js';

/** One page of a list. `next` is the cursor of the next page; null = this is the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const pageSizes = { least: 1, usual: 50, most: 200 } as const;

export const pageSize = (asked: number | undefined): number =>
  Math.min(pageSizes.most, Math.max(pageSizes.least, Math.trunc(asked ?? pageSizes.usual)));

/** A text of a cursor that the database accepts. */
export const KeyText = z.string().refine(isStorable);

/** Opaque to clients: the sort key of the last row of a page. */
export const cursorOf = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');

/** @throws MalformedCursor */
export function keyOf<Schema extends z.ZodType>(schema: Schema, cursor: string): z.infer<Schema> {
  const read = schema.safeParse(parsed(cursor));
  if (!read.success) throw new MalformedCursor();
  return read.data;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Cuts a page out of rows that were read with one more than its size. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  size: number,
  item: (row: Row) => Item,
  key: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > size && last !== undefined ? cursorOf(key(last)) : null };
}
