import type { Group } from './work-search.js';

/** A line of the list: the head of a group, or a row. */
export type Line<Row> =
  | { readonly kind: 'group'; readonly group: Group; readonly count: number }
  | { readonly kind: 'row'; readonly row: Row; readonly index: number };

/**
 * Rows with a head before each group; `counts` holds the total of each group, loaded or not. Rows are sorted by due
 * day.
 */
export function grouped<Row extends { readonly group: Group }>(
  rows: readonly Row[],
  counts: Readonly<Record<Group, number>> | null,
): readonly Line<Row>[] {
  const lines: Line<Row>[] = [];
  let last: Group | null = null;
  for (const [index, row] of rows.entries()) {
    if (row.group !== last) {
      last = row.group;
      lines.push({
        kind: 'group',
        group: last,
        count: counts?.[last] ?? rows.filter(({ group }) => group === last).length,
      });
    }
    lines.push({ kind: 'row', row, index });
  }
  return lines;
}

export const ungrouped = <Row>(rows: readonly Row[]): readonly Line<Row>[] =>
  rows.map((row, index) => ({ kind: 'row', row, index }));
