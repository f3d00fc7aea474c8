import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Cases of these subjects that hold the claim of an open case, whatever their award and period. */
export function openCases(db: Kysely<Database>, register: string, subjects: readonly string[]) {
  return db
    .selectFrom('log.claim as c')
    .select('c.stream_id as stream')
    .distinct()
    .where('c.register', '=', register)
    .where('c.stands_for', 'is', null)
    .where('c.key', 'like', 'open:%')
    .where(({ eb, fn }) => eb(sql<string>`split_part(c.key, ':', 2)`, '=', fn.any(eb.val(subjects))))
    .orderBy('c.stream_id');
}
