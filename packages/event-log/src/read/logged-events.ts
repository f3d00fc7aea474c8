import type { PersonalClass } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.js';
import { eventColumns, personalColumn } from './event-columns.js';

/** Numbered events after a log index, in the total order. */
export function loggedEvents(db: Kysely<Database>, afterLogIndex: number, limit: number) {
  return db
    .selectFrom('log.log_entry as l')
    .innerJoin('log.event as e', 'e.pos', 'l.pos')
    .select('l.log_index as logIndex')
    .select(eventColumns)
    .where('l.log_index', '>', afterLogIndex)
    .orderBy('l.log_index')
    .limit(limit);
}

/** The same with the personal bodies of some classes. */
export function loggedEventsWithPersonal(
  db: Kysely<Database>,
  afterLogIndex: number,
  limit: number,
  classes: readonly PersonalClass[],
) {
  return loggedEvents(db, afterLogIndex, limit).select((eb) => personalColumn(eb, classes));
}

/** Highest log index so far; null on an empty log. */
export function lastLogIndex(db: Kysely<Database>) {
  return db.selectFrom('log.log_entry').select(({ fn }) => fn.max('log_index').as('last'));
}
