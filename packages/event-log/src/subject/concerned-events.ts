import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { eventColumns } from '../read/event-columns.js';

/** All events of a subject of a register and of those who are one with it, stream by stream, in order. */
export function concernedEvents(db: Kysely<Database>, register: string, subject: string) {
  const one = sql<{ subject: string }>`log.one_with(${subject})`;
  return db
    .selectFrom(one.as<'o'>(sql`o (subject)`))
    .innerJoin('log.event as e', (join) =>
      join.on('e.stream_id', '=', sql<`subject:${string}`>`'subject:' || o.subject`),
    )
    .select(eventColumns)
    .where('e.register', '=', register)
    .orderBy('e.stream_id')
    .orderBy('e.version');
}
