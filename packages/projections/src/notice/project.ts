import { effectEvents, streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import { defineProjection, type TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';
import { createNotice } from './table.js';

/** A second outcome under the same key is the same notice. */
const insertSql = (table: TableName): string => `
insert into ${table('notice')} (key, log_index, register, case_id, event, role, unit, text, detail, at)
select r.key, r.log_index, r.register, r.case_id, r.event, r.role, r.unit, r.text, r.detail, r.at
from json_to_recordset($1::json) as r (key text, log_index bigint, register text, case_id text, event text, role text, unit text, text text, detail text, at timestamptz)
on conflict (key) do nothing`;

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
    if (rows.length > 0) await tx.query(insertSql(tx.table), [rowsJson(rows)]);
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
