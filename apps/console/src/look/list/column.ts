import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** Track of the grid, for example `minmax(0, 2fr)`. */
  readonly width: string;
  /** Width of the list, CSS pixels, from which the column is shown; nothing: always. */
  readonly from?: number;
  /** Left out on a narrow screen, where each row is a block. */
  readonly wideOnly?: boolean;
  /** On a narrow screen, where there are no heads, the cell says what it is. */
  readonly named?: boolean;
  /** Name that the API sorts by; nothing: it does not. */
  readonly sort?: string;
  readonly cell: (row: Row) => ReactNode;
}

/** Order of a list as it stands. */
export interface Order {
  readonly sort: string;
  readonly descending: boolean;
}
