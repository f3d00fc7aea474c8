import { nominationEvents, streamKey } from '@vinhdanh/contracts';
import { defineProjection } from '@vinhdanh/projections';
import { sql } from 'kysely';

/**
 * The smallest projection: a row per event of a case, in `read.sighting`. For specs of projection machinery; the
 * product has no such read model.
 */
export const sightingProjection = defineProjection({
  name: 'sighting',
  version: 1,
  reads: ['nomination'],
  handles: Object.keys(nominationEvents),
  personal: [],
  tables: ['sighting'],
  init: (table) => `
create table ${table('sighting')} (
  log_index bigint primary key,
  case_id text not null,
  version integer not null,
  type text not null
);
`,
  async project(events, { db }) {
    const rows = events.map(({ logIndex, streamId, version, type }) => ({
      log_index: logIndex,
      case_id: streamKey(streamId),
      version,
      type,
    }));
    await sql`insert into ${sql.table('read.sighting')} (log_index, case_id, version, type)
      select r.log_index, r.case_id, r.version, r.type
      from json_populate_recordset(null::${sql.table('read.sighting')}, ${JSON.stringify(rows)}::json) as r`.execute(
      db,
    );
  },
});
