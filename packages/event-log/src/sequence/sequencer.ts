import type { Pool, QueryResult, QueryResultRow } from 'pg';

/** Key of the advisory lock that one sequencer holds at a time. */
const lockKey = 7_236_001;

/**
 * Opens the transaction and tries for the lock, in a statement of its own: the statement that numbers must take its snapshot after the lock is held. The server ends a transaction whose
 * holder froze, so a frozen holder cannot block for long, and a thawed one cannot write.
 */
export const beginSequencing = `begin isolation level read committed;
set local transaction_timeout = '3s';
set local idle_in_transaction_session_timeout = '2s';
select pg_try_advisory_xact_lock(${lockKey}) as acquired`;

/** Numbers up to `limit` pending events in the order of `pos`: within a stream that is the order of versions, and a cause always comes before what it caused. */
export const numberPending = (limit: number): string => `select log.number_pending(${limit}) as taken`;

/** Gives each committed event its place in the one order. Any number may run; one at a time numbers. */
export class Sequencer {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One transaction. `acquired: false`: another sequencer is at it. `taken` below `limit`: nothing is left. */
  async sequence(limit = 5000): Promise<{ taken: number; acquired: boolean }> {
    if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('limit must be a positive integer');
    const client = await this.#pool.connect();
    let broken = true;
    try {
      const begun = results(await client.query<{ acquired: boolean }>(beginSequencing));
      const acquired = begun.at(-1)?.rows[0]?.acquired === true;
      const done = results(
        await client.query<{ taken: number }>(acquired ? `${numberPending(limit)}; commit` : 'rollback'),
      );
      broken = false;
      return { taken: done[0]?.rows[0]?.taken ?? 0, acquired };
    } finally {
      client.release(broken);
    }
  }
}

/** Several statements sent as one answer with a list, which the types do not say. */
const results = <R extends QueryResultRow>(answer: QueryResult<R>): QueryResult<R>[] => [answer].flat();
