import type { PersonalClass, StreamId } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.js';
import { eventColumns, personalColumn } from './event-columns.js';

/** Events of one stream after a version, in order. */
export function streamEvents(db: Kysely<Database>, stream: StreamId, afterVersion: number) {
  return db
    .selectFrom('log.event as e')
    .select(eventColumns)
    .where('e.stream_id', '=', stream)
    .where('e.version', '>', afterVersion)
    .orderBy('e.version');
}

/** The same with the personal bodies of some classes. */
export function streamEventsWithPersonal(
  db: Kysely<Database>,
  stream: StreamId,
  afterVersion: number,
  classes: readonly PersonalClass[],
) {
  return streamEvents(db, stream, afterVersion).select((eb) => personalColumn(eb, classes));
}
