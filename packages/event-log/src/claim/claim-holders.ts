import type { StreamId } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Database } from '../database.js';

/** Who holds which of the keys in a register; keys that nobody holds are absent. */
export function claimHolders(db: Kysely<Database>, register: string, keys: readonly string[]) {
  return db
    .selectFrom('log.claim as c')
    .select(['c.key', 'c.stream_id as holder'])
    .where('c.register', '=', register)
    .where(({ eb, fn }) => eb('c.key', '=', fn.any(eb.val(keys))));
}

/**
 * The same in the register of a stream, with the version of the stream in the same snapshot. Where nobody holds any of
 * the keys, one row has the version alone.
 */
export function claimHoldersBeside(db: Kysely<Database>, stream: StreamId, keys: readonly string[]) {
  return db
    .selectFrom('log.stream as s')
    .leftJoin('log.claim as c', (join) =>
      join.onRef('c.register', '=', 's.register').on(({ eb, fn }) => eb('c.key', '=', fn.any(eb.val(keys)))),
    )
    .select(['s.version', 'c.key', 'c.stream_id as holder'])
    .where('s.stream_id', '=', stream);
}
