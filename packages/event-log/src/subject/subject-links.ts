import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/**
 * Subjects for which it was answered whether they are the same as this one, from either side; and those that are the
 * same, directly or through others.
 */
export function subjectLinks(db: Kysely<Database>, subject: string) {
  const answered = db.selectFrom('log.subject_link as l').select('l.other').where('l.subject', '=', subject);
  const same = sql`select o.subject from log.one_with(${subject}) as o (subject)
    where o.subject <> ${subject} order by 1`;
  return db.selectNoFrom([sql<string[]>`array(${answered})`.as('answered'), sql<string[]>`array(${same})`.as('same')]);
}
