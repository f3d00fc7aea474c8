import type { StreamKind } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.js';
import { eventColumns } from './event-columns.js';

/** All events of a register's streams of some kinds, in the order in which they were written. */
export function eventsOfKinds(db: Kysely<Database>, register: string, kinds: readonly StreamKind[]) {
  return db
    .selectFrom('log.stream as s')
    .innerJoin('log.event as e', 'e.stream_id', 's.stream_id')
    .select(eventColumns)
    .where('s.register', '=', register)
    .where(({ eb, fn }) => eb('s.kind', '=', fn.any(eb.val(kinds))))
    .orderBy('e.pos');
}
