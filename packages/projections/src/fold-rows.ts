import { streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import type { ProjectionTx } from './definition.js';

export interface RowFold<Row> {
  /** Last written rows of these streams, by stream key. */
  load(keys: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  /** The row after an event; null = the stream has none yet, or the event belongs to none. */
  after(row: Row | null, event: LoggedEvent): Row | null;
}

/**
 * Folds a batch into a row per stream: each row is read once, however many events change it, and remembered rows are
 * not read at all. Returns the changed rows.
 */
export async function foldRows<Row extends object>(
  events: readonly LoggedEvent[],
  tx: ProjectionTx<Row>,
  fold: RowFold<Row>,
): Promise<readonly Row[]> {
  const byStream = Map.groupBy(events, (event) => streamKey(event.streamId));
  const before = new Map<string, Row>();
  for (const key of byStream.keys()) {
    const row = tx.memory.get(key);
    if (row !== undefined) before.set(key, row);
  }
  const missing = [...byStream.keys()].filter((key) => !before.has(key));
  if (missing.length > 0) for (const [key, row] of await fold.load(missing)) before.set(key, row);
  const changed: Row[] = [];
  for (const [key, own] of byStream) {
    const was = before.get(key) ?? null;
    const is = own.reduce<Row | null>((row, event) => fold.after(row, event), was);
    if (is === null || is === was) continue;
    tx.memory.set(key, is);
    changed.push(is);
  }
  return changed;
}
