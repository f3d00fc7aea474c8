import type { ReactNode } from 'react';

/** A column of a list. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** Track of the grid, for example `minmax(0, 2fr)`. */
  readonly width: string;
  /** Least width of the list at which the column is shown, CSS pixels; absent: always. */
  readonly from?: number;
  /** Hidden on a narrow screen, where each row is a block. */
  readonly wideOnly?: boolean;
  /** On a narrow screen, where there are no column heads, the cell shows its label. */
  readonly named?: boolean;
  /** Name by which the API sorts; absent: it does not. */
  readonly sort?: string;
  readonly cell: (row: Row) => ReactNode;
}

/** Present order of a list. */
export interface Order {
  readonly sort: string;
  readonly descending: boolean;
}
