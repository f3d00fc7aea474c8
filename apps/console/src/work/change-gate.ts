/** A row of a list that others change in the meantime. */
export interface Placed {
  readonly caseId: string;
  readonly key: string;
}

export const idOf = ({ caseId, key }: Placed): string => `${caseId}~${key}`;

/**
 * The list while newer rows wait: the rows in their old places, marks on some of them, and the number of waiting
 * changes.
 */
export interface Gate<Row> {
  readonly rows: readonly Row[];
  /** By row: it has moved, or no longer waits. */
  readonly marks: ReadonlyMap<string, 'moved' | 'gone'>;
  readonly news: number;
}

/**
 * Updates rows that keep their place, and holds back changes that would move rows: added, removed or moved ones.
 * `fresh`: the same list, read again from its beginning; `complete`: to its end. Rows behind the known ones are not
 * reported.
 */
export function meet<Row extends Placed>(
  shown: readonly Row[],
  fresh: readonly Row[],
  placeOf: (row: Row) => string,
  complete: boolean,
): Gate<Row> {
  const known = new Set(shown.map(idOf));
  const newer = new Map(fresh.map((row) => [idOf(row), row]));
  const lastKnown = fresh.findLastIndex((row) => known.has(idOf(row)));
  const added = fresh.filter((row, index) => !known.has(idOf(row)) && (complete || index < lastKnown)).length;
  // This many rows at the end may have been pushed out of the part that was read again.
  const reach = complete ? shown.length : Math.max(0, fresh.length - added);
  const marks = new Map<string, 'moved' | 'gone'>();
  const rows = shown.map((row, index) => {
    const id = idOf(row);
    const now = newer.get(id);
    if (now === undefined) {
      if (index < reach) marks.set(id, 'gone');
      return row;
    }
    if (placeOf(now) === placeOf(row)) return now;
    marks.set(id, 'moved');
    return row;
  });
  return { rows, marks, news: added + marks.size };
}
