import type { StreamId } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../database.js';

/** The wrapped key of a stream's sealed data, and which key of the ring wraps it. */
export function sealedKey(db: Kysely<Database>, stream: StreamId) {
  return db
    .selectFrom('log.sealed_key as k')
    .select(['k.ring_key as id', 'k.wrapped'])
    .where('k.stream_id', '=', stream);
}

/** Keeps a new key, unless the stream has one. */
export function keepSealedKey(db: Kysely<Database>, stream: StreamId, ringKey: string, wrapped: Buffer) {
  return db.selectNoFrom(
    sql<void>`log.keep_sealed_key(${stream}::text, ${ringKey}::text, ${wrapped}::bytea)`.as('kept'),
  );
}
