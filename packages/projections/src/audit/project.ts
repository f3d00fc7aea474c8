import { streamKinds } from '@vinhdanh/contracts';
import { sql } from 'kysely';
import { defineProjection } from '../definition.js';
import { typesOf } from '../event-catalogue.js';
import type { ReadDb } from '../read-db.js';
import { recordset, type ReadRow } from '../recordset.js';
import { storableJson } from '../rows-json.js';
import { createAudit } from './table.js';

const columns = [
  'log_index',
  'register',
  'stream_id',
  'type',
  'actor',
  'actor_unit',
  'on_behalf_of',
  'occurred_at',
  'recorded_at',
] as const;

/** Writes events; `search` of a row is the text of its facts, which PostgreSQL folds. */
export const insertAuditQuery = (db: ReadDb, rows: readonly ReadRow<'read.audit'>[]) =>
  db
    .insertInto('read.audit')
    .columns([...columns, 'search'])
    .expression((eb) =>
      eb
        .selectFrom(recordset('read.audit', rows))
        .select(columns.map((column) => `r.${column}` as const))
        .select(sql<string>`log.findable(r.search)`.as('search')),
    );

/** Every event of the log by actor, unit, type, stream, time and words of its facts. */
export const auditProjection = defineProjection({
  name: 'audit',
  version: 3,
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
      search: storableJson(event.facts),
    }));
    await insertAuditQuery(tx.db, rows).execute();
  },
});
