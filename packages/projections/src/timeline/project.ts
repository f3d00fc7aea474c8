import { streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import { defineProjection, type TableName } from '../definition.js';
import { rowsJson } from '../rows-json.js';
import { typesOf } from '../event-catalogue.js';
import { createTimeline } from './table.js';

const columns =
  'log_index, register, case_id, version, type, actor, actor_role, actor_unit, on_behalf_of, entry, occurred_at, recorded_at, facts';

const insertSql = (table: TableName): string => `
insert into ${table('timeline')} (${columns})
select ${columns} from json_to_recordset($1::json) as r (log_index bigint, register text, case_id text, version integer, type text, actor text, actor_role text, actor_unit text, on_behalf_of text,
  entry text, occurred_at timestamptz, recorded_at timestamptz, facts json)`;

export const timelineProjection = defineProjection({
  name: 'timeline',
  version: 1,
  reads: ['nomination'],
  handles: typesOf('nomination'),
  personal: [],
  tables: ['timeline'],
  init: createTimeline,
  async project(events, tx) {
    await tx.query(insertSql(tx.table), [rowsJson(events.map(rowOf))]);
  },
});

const rowOf = (event: LoggedEvent) => ({
  log_index: event.logIndex,
  register: event.register,
  case_id: streamKey(event.streamId),
  version: event.version,
  type: event.type,
  actor: event.actor,
  actor_role: event.actorRole,
  actor_unit: event.actorUnit,
  on_behalf_of: event.onBehalfOf,
  entry: event.entry,
  occurred_at: event.occurredAt,
  recorded_at: event.recordedAt,
  facts: event.facts,
});
