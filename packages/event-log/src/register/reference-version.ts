import type { Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Rises with every append that changes what all cases of the register read: units, calendars, packs, grants. */
export function referenceVersion(db: Kysely<Database>, register: string) {
  return db
    .selectFrom('ops.register_clock as c')
    .select('c.reference_version as version')
    .where('c.register', '=', register);
}
