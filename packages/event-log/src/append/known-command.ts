import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** The last of the commands that was appended before, as `KnownCommand`. @param ids UUIDs, in the order of the append */
export function lastKnownCommand(db: Kysely<Database>, ids: readonly string[]) {
  const given = sql<string[]>`${ids}::uuid[]`;
  return db
    .selectFrom('log.command as k')
    .select([
      'k.id',
      'k.stream_id as stream',
      'k.actor',
      'k.request_hash as requestHash',
      'k.from_version as fromVersion',
      'k.to_version as toVersion',
    ])
    .where(({ eb, fn }) => eb('k.id', '=', fn.any(given)))
    .orderBy(sql`array_position(${given}, ${sql.ref('k.id')})`, 'desc')
    .limit(1);
}
