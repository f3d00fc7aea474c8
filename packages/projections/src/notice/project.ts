import { effectEvents, streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import { defineProjection } from '../definition.js';
import type { ReadDb } from '../read-db.js';
import { recordset, type ReadRow } from '../recordset.js';
import { createNotice } from './table.js';

const columns = ['key', 'log_index', 'register', 'case_id', 'event', 'role', 'unit', 'text', 'detail', 'at'] as const;

/** A second outcome under the same key is the same notice. */
export const insertNoticesQuery = (db: ReadDb, rows: readonly ReadRow<'read.notice'>[]) =>
  db
    .insertInto('read.notice')
    .columns(columns)
    .expression((eb) =>
      eb.selectFrom(recordset('read.notice', rows)).select(columns.map((column) => `r.${column}` as const)),
    )
    .onConflict((conflict) => conflict.column('key').doNothing());

export const noticeProjection = defineProjection({
  name: 'notice',
  version: 1,
  reads: ['effects'],
  handles: ['EffectPerformed'],
  personal: [],
  tables: ['notice'],
  init: createNotice,
  async project(events, tx) {
    const rows = events.flatMap(rowOf);
    if (rows.length > 0) await insertNoticesQuery(tx.db, rows).execute();
  },
});

function rowOf(event: LoggedEvent) {
  const { key, kind, event: cause, to, text, outcome, detail } = effectEvents.EffectPerformed.parse(event.facts);
  if (kind !== 'notice' || outcome !== 'delivered') return [];
  return [
    {
      key,
      log_index: event.logIndex,
      register: event.register,
      case_id: streamKey(event.streamId),
      event: cause,
      role: to.role,
      unit: to.unit,
      text,
      detail,
      at: event.occurredAt,
    },
  ];
}
