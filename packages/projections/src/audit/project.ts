import { streamKinds } from '@vinhdanh/contracts';
import { defineProjection, type TableName } from '../definition.js';
import { typesOf } from '../event-catalogue.js';
import { rowsJson } from '../rows-json.js';
import { createAudit } from './table.js';

const columns = 'log_index, register, stream_id, type, actor, actor_unit, on_behalf_of, occurred_at, recorded_at';

const insertSql = (table: TableName): string => `
insert into ${table('audit')} (${columns}, search)
select ${columns}, read.fold(r.facts::text) from json_to_recordset($1::json) as r (log_index bigint, register text, stream_id text, type text, actor text, actor_unit text, on_behalf_of text,
  occurred_at timestamptz, recorded_at timestamptz, facts json)`;

/** Every event of the log by actor, unit, type, stream, time and words of its facts. */
export const auditProjection = defineProjection({
  name: 'audit',
  version: 2,
  reads: streamKinds,
  handles: [...new Set(streamKinds.flatMap(typesOf))],
  personal: [],
  tables: ['audit'],
  init: createAudit,
  async project(events, tx) {
    const rows = events.map((event) => ({
      log_index: event.logIndex,
      register: event.register,
      stream_id: event.streamId,
      type: event.type,
      actor: event.actor,
      actor_unit: event.actorUnit,
      on_behalf_of: event.onBehalfOf,
      occurred_at: event.occurredAt,
      recorded_at: event.recordedAt,
      facts: event.facts,
    }));
    await tx.query(insertSql(tx.table), [rowsJson(rows)]);
  },
});
