import type { Moment, StreamId } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Moves the moment at which a stream next owes an act, where the stream is still at this version and the moment differs. */
export function moveNextMoment(db: Kysely<Database>, stream: StreamId, version: number, moment: Moment | null) {
  const moved = sql<boolean>`log.move_next_moment(${stream}::text, ${version}::integer, ${moment}::timestamptz)`;
  return db.selectNoFrom(moved.as('moved'));
}
