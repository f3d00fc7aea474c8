import type { Kysely } from 'kysely';
import type { Database } from '../database.js';

/** One row if the register has, or ever had, a live case: a case stays live at rest. */
export function liveCase(db: Kysely<Database>, register: string) {
  return db
    .selectFrom('log.stream')
    .select('stream_id as stream')
    .where('register', '=', register)
    .where('kind', '=', 'nomination')
    .where('live', '=', true)
    .limit(1);
}
