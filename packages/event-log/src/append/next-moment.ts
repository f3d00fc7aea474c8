import type { Moment, StreamId } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Changes the next due moment of a stream, if the stream is still at this version and the moment differs. */
export function moveNextMoment(db: Kysely<Database>, stream: StreamId, version: number, moment: Moment | null) {
  const to = sql<Moment | null>`${moment}::timestamptz`;
  return db
    .updateTable('log.stream as s')
    .set({ next_moment: to })
    .where('s.stream_id', '=', stream)
    .where('s.version', '=', version)
    .where('s.next_moment', 'is distinct from', to);
}
