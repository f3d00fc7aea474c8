import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import type { Column, Order } from './column.js';
import styles from './list-table.module.css';

/** Number of lines left to draw at which the next page is requested. */
const ahead = 30;
/** Width of the list, CSS pixels, below which each row becomes a block; the style sheet has the same. */
const folded = 620;
const estimated = { row: 56, head: 50 };

interface Line<Row> {
  readonly kind: 'group' | 'row';
  readonly row?: Row;
}

interface Props<Row, Each extends Line<Row>> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly lines: readonly Each[];
  /** Total number of rows, loaded or not; null = unknown. */
  readonly total: number | null;
  readonly keyOf: (line: Each) => string;
  readonly renderHead?: (line: Each) => ReactNode;
  /** Line with the keyboard focus; -1 = none. */
  readonly selected: number;
  readonly select: (line: number, by: 'pointer' | 'focus') => void;
  readonly classOf?: (line: Each) => string | undefined;
  readonly order: Order;
  readonly sortBy: (sort: string) => void;
  readonly more: (() => void) | null;
}

/**
 * A long list that draws only the visible part: rows of cells under a fixed head, with heads of groups between. On a
 * narrow screen, each row becomes a block.
 */
export function ListTable<Row, Each extends Line<Row>>(props: Props<Row, Each>) {
  const {
    label,
    columns: wanted,
    lines,
    total,
    keyOf,
    renderHead,
    selected,
    select,
    classOf,
    order,
    sortBy,
    more,
  } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [margin, setMargin] = useState(0);
  const [width, setWidth] = useState(Infinity);
  const columns = wanted.filter(({ from = 0, wideOnly = false }) => (width < folded ? !wideOnly : width >= from));
  useLayoutEffect(() => {
    const place = (): void => {
      const box = body.current?.getBoundingClientRect();
      setMargin((box?.top ?? 0) + window.scrollY);
      setWidth(box?.width ?? Infinity);
    };
    place();
    const watch = new ResizeObserver(place);
    watch.observe(document.body);
    if (body.current !== null) watch.observe(body.current);
    return () => watch.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this component
  const view = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? estimated.head : estimated.row),
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: 100,
    scrollPaddingEnd: 24,
    getItemKey: (index) => {
      const line = lines[index];
      return line === undefined ? index : keyOf(line);
    },
  });
  const drawn = view.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== null && last >= lines.length - ahead) more();
  }, [more, last, lines.length]);
  const steered = useRef(-1);
  useEffect(() => {
    if (selected < 0 || selected === steered.current) return;
    steered.current = selected;
    view.scrollToIndex(selected, { align: 'auto' });
  }, [selected, view]);
  const grid: CSSProperties & { readonly '--columns': string } = {
    '--columns': columns.map(({ width }) => width).join(' '),
  };
  return (
    <table aria-label={label} aria-rowcount={total === null ? -1 : total + 1} className={styles.table} style={grid}>
      <thead className={styles.head}>
        <tr aria-rowindex={1} className={styles.heads}>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} order={order} sortBy={sortBy} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={styles.body} style={{ height: view.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const place = { transform: `translateY(${start - margin}px)` };
          if (line.kind === 'group' || line.row === undefined) {
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                data-index={index}
                ref={view.measureElement}
                className={styles.group}
                style={place}
              >
                <th scope="rowgroup" colSpan={columns.length}>
                  {renderHead?.(line)}
                </th>
              </tr>
            );
          }
          const { row } = line;
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- a link and keys do the same
            <tr
              key={key}
              aria-rowindex={index + 2}
              data-index={index}
              data-selected={index === selected || undefined}
              ref={view.measureElement}
              className={`${styles.row} ${classOf?.(line) ?? ''}`}
              style={place}
              onClick={(event) => {
                if (!(event.target instanceof Element && event.target.closest('a, button') !== null))
                  select(index, 'pointer');
              }}
              onFocus={() => {
                steered.current = index;
                if (index !== selected) select(index, 'focus');
              }}
            >
              {columns.map((column) => (
                <td
                  key={column.key}
                  data-column={column.key}
                  data-label={column.named === true ? column.label : undefined}
                  className={styles.cell}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function HeadCell<Row>({
  column: { label, sort },
  order,
  sortBy,
}: {
  readonly column: Column<Row>;
  readonly order: Order;
  readonly sortBy: (sort: string) => void;
}) {
  const sorted = sort !== undefined && order.sort === sort;
  const direction = order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={sorted ? direction : undefined} className={styles.heading}>
      {sort === undefined ? (
        label
      ) : (
        <button type="button" onClick={() => sortBy(sort)}>
          {label}
          {sorted &&
            (order.descending ? (
              <IconArrowDown size={13} aria-hidden="true" />
            ) : (
              <IconArrowUp size={13} aria-hidden="true" />
            ))}
        </button>
      )}
    </th>
  );
}
