import type { Pool } from 'pg';

/** After so long without renewal another process may take the lease, in machine seconds of the database. */
const lifeSeconds = 3;

const takeSql = `insert into ops.setting as s (name, value, changed_at) values ('projector.lease', json_build_object('holder', $1::text), statement_timestamp())
  on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
  where s.value ->> 'holder' = $1 or s.changed_at < statement_timestamp() - make_interval(secs => $2)
  returning true as held`;
const releaseSql = `delete from ops.setting s where s.name = 'projector.lease' and s.value ->> 'holder' = $1`;

/**
 * Says which of several projectors is the active one. A lease by the database's clock, rather than a lock of a session: a holder that froze, or whose network did, loses it just as one
 * that died. Nothing written depends on it: the sequencer has a lock of its own, and projections move their checkpoint by compare-and-set.
 */
export class Lease {
  readonly #pool: Pool;
  readonly #holder: string;

  /** @param holder unique to this process */
  constructor(pool: Pool, holder: string) {
    this.#pool = pool;
    this.#holder = holder;
  }

  /** Takes or renews it. Null: another holds it. Else until when it is certainly held, by `performance.now()` of this process. */
  async take(): Promise<number | null> {
    const asked = performance.now();
    const { rowCount } = await this.#pool.query({
      name: 'projector.lease',
      text: takeSql,
      values: [this.#holder, lifeSeconds],
    });
    return rowCount === 1 ? asked + lifeSeconds * 1000 : null;
  }

  /** Lets a standby take over at once. */
  async release(): Promise<void> {
    await this.#pool.query(releaseSql, [this.#holder]);
  }
}
