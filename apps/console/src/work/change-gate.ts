/** A row of a list that others change meanwhile. */
export interface Placed {
  readonly caseId: string;
  readonly key: string;
}

export const idOf = ({ caseId, key }: Placed): string => `${caseId}~${key}`;

/** What a list shows while newer rows wait: the rows in their old places, what is told of some of them, and how many changes wait. */
export interface Gate<Row> {
  readonly rows: readonly Row[];
  /** By row: it moved, or it waits no more. */
  readonly marks: ReadonlyMap<string, 'moved' | 'gone'>;
  readonly news: number;
}

/**
 * Lets newer contents into rows that keep their place, and holds back what would move a row: rows that came, went, or moved.
 * `fresh`: the same list read again from its beginning; `complete`: to its end. What lies behind the rows that are known is not news.
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
  // so many rows at the end may have been pushed out of what was read again
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
