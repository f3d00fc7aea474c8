import { inTransaction } from '@vinhdanh/event-log';
import type { Pool } from 'pg';

/** Longer than the activity may run (30 s), so that no second try starts while the first may still be at it. */
const leaseSeconds = 90;

export class LeasedElsewhere extends Error {
  override readonly name = 'LeasedElsewhere';
  constructor(key: string, until: string) {
    super(`effect ${key} is leased by another try until ${until}`);
  }
}

/** What a look at the case found: go ahead, or why not. */
export type Looked =
  | { readonly go: true; readonly register: string }
  | { readonly go: false; readonly answer: 'already' | 'withheld' };

const takeSql = `insert into ops.effect_lease as l (key, case_id, holder, leased_until) values ($1, $2, $3, clock_timestamp() + make_interval(secs => ${String(leaseSeconds)}))
  on conflict (key) do update set holder = excluded.holder, attempt = l.attempt + 1, leased_until = excluded.leased_until
  where l.leased_until <= clock_timestamp() returning l.attempt`;

/** Shares a lock with others that look, so that the hold is not lifted between this look and the note of what it kept back. */
const heldSql = `select 1 from ops.workflow_incarnation i where i.effects_held and i.confirmed_at is null limit 1 for share`;
const withheldSql = 'insert into ops.effect_withheld (case_id) values ($1) on conflict (case_id) do nothing';

/** Leases on effects, taken in a transaction that locks the case's row: between reading the case and taking the lease nobody can suspend it. */
export class EffectLeases {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * Locks the case, looks at it as it is now, and takes the lease where the look says go. `look` must read on another connection than this pool's.
   * @throws LeasedElsewhere
   */
  async take(caseId: string, key: string, holder: string, look: () => Promise<Looked>): Promise<Looked> {
    return inTransaction(this.#pool, async (client) => {
      await client.query('select 1 from log.stream s where s.stream_id = $1 for update', [`nomination:${caseId}`]);
      const looked = await look();
      if (!looked.go) return looked;
      const { rowCount: held } = await client.query(heldSql);
      if (held !== null && held > 0) {
        await client.query(withheldSql, [caseId]);
        return { go: false, answer: 'withheld' };
      }
      const { rowCount } = await client.query(takeSql, [key, caseId, holder]);
      if (rowCount === 0) {
        const { rows } = await client.query<{ until: string }>(
          'select l.leased_until as until from ops.effect_lease l where l.key = $1',
          [key],
        );
        throw new LeasedElsewhere(key, rows[0]?.until ?? '');
      }
      return looked;
    });
  }

  /** After a try that certainly did nothing: the next one need not wait. */
  async giveBack(key: string, holder: string): Promise<void> {
    await this.#pool.query(
      'update ops.effect_lease set leased_until = clock_timestamp() where key = $1 and holder = $2',
      [key, holder],
    );
  }
}
