import type { Pool, QueryResult, QueryResultRow } from 'pg';

/** Key of the advisory lock that one sequencer holds at a time. */
const lockKey = 7_236_001;

/**
 * Opens the transaction and tries to take the lock in its own statement: the numbering statement must take its snapshot
 * after the lock. The server ends a transaction whose holder froze, so a frozen holder blocks only briefly, and cannot
 * write when it resumes.
 */
export const beginSequencing = `begin isolation level read committed;
set local transaction_timeout = '3s';
set local idle_in_transaction_session_timeout = '2s';
select pg_try_advisory_xact_lock(${lockKey}) as acquired`;

/**
 * Numbers up to `limit` pending events in the order of `pos`: within a stream that is the order of versions, and a
 * cause always precedes its effect.
 */
export const numberPending = (limit: number): string => `with taken as (
  delete from log.pending p where p.pos = any (array(select q.pos from log.pending q order by q.pos limit ${limit})) returning p.pos
), last as (
  select coalesce(max(l.log_index), 0) as log_index, coalesce((select x.sequenced_at from log.log_entry x order by x.log_index desc limit 1), '-infinity') as sequenced_at from log.log_entry l
), numbered as (
  insert into log.log_entry (log_index, pos, leaf, sequenced_at)
  select last.log_index + row_number() over (order by t.pos), t.pos, log.leaf(e), greatest(statement_timestamp(), last.sequenced_at)
  from taken t join log.event e on e.pos = t.pos cross join last
  returning 1
)
select count(*)::integer as taken from numbered`;

/** Gives each committed event its place in the total order. Any number may run; one at a time numbers. */
export class Sequencer {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One transaction. `acquired: false`: another sequencer holds the lock. `taken` below `limit`: nothing is left. */
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

/** Several statements sent as one return a list of results, which the types do not express. */
const results = <R extends QueryResultRow>(answer: QueryResult<R>): QueryResult<R>[] => [answer].flat();
