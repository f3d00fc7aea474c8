import type { Kysely } from 'kysely';
import type { Database } from '../database.js';

/** A row where the register has a live case, or ever had one: a case stays live at rest. */
export function liveCase(db: Kysely<Database>, register: string) {
  return db
    .selectFrom('log.stream')
    .select('stream_id as stream')
    .where('register', '=', register)
    .where('kind', '=', 'nomination')
    .where('live', '=', true)
    .limit(1);
}
