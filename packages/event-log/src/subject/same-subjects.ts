import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** For each of these subjects, those that were confirmed to be one with it, directly or through others, and itself. */
export function sameSubjects(db: Kysely<Database>, subjects: readonly string[]) {
  return db
    .selectFrom(
      sql<{ subject: string; same: string }>`(
        select s.subject, o.subject as same
        from unnest(${subjects}::text[]) as s (subject) cross join lateral log.one_with(s.subject) as o (subject)
      )`.as('one'),
    )
    .select(['one.subject', 'one.same']);
}
