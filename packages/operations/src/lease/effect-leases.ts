import { streamId, type Moment } from '@vinhdanh/contracts';
import { inTransaction, kyselyIn, kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** Longer than the activity may run (30 s), so that no second attempt starts while the first may still run. */
const leaseSeconds = 90;

export class LeasedElsewhere extends Error {
  override readonly name = 'LeasedElsewhere';
  constructor(key: string, until: string) {
    super(`effect ${key} is leased by another attempt until ${until}`);
  }
}

/** What a look at the case found: go ahead, or why not. */
export type Looked =
  | { readonly go: true; readonly register: string }
  | { readonly go: false; readonly answer: 'already' | 'withheld' };

/** A lease as the engine room shows it. */
export interface EffectLease {
  readonly key: string;
  readonly attempt: number;
  readonly until: Moment;
  readonly running: boolean;
}

/**
 * Leases on effects, taken in a transaction that locks the case's row: between reading the case and taking the lease
 * nobody can suspend it.
 */
export class EffectLeases {
  readonly #pool: Pool;
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#db = kyselyOn(pool);
  }

  /**
   * Locks the case, looks at it as it is now, and takes the lease if the look says go.
   * @param look reads on a connection of another pool than this one
   * @throws LeasedElsewhere
   */
  async take(caseId: string, key: string, holder: string, look: () => Promise<Looked>): Promise<Looked> {
    return inTransaction(this.#pool, async (client) => {
      const db = kyselyIn(client);
      await lockCase(db, caseId).execute();
      const looked = await look();
      if (!looked.go) return looked;
      if ((await holdInForce(db).executeTakeFirst()) !== undefined) {
        await withhold(db, caseId).execute();
        return { go: false, answer: 'withheld' };
      }
      if ((await takeEffectLease(db, key, caseId, holder).executeTakeFirst()) === undefined) {
        const held = await effectLease(db, key).executeTakeFirst();
        throw new LeasedElsewhere(key, held?.until ?? '');
      }
      return looked;
    });
  }

  /** After an attempt that certainly did nothing: the next one need not wait. */
  async giveBack(key: string, holder: string): Promise<void> {
    await giveBackEffectLease(this.#db, key, holder).execute();
  }

  ofCase(caseId: string): Promise<EffectLease[]> {
    return effectLeasesOf(this.#db, caseId).execute();
  }
}

export function lockCase(db: Kysely<Database>, caseId: string) {
  return db.selectNoFrom(sql<boolean>`log.lock_stream(${streamId('nomination', caseId)}::text)`.as('locked'));
}

/** Shares a lock with others that look, so that the hold is not lifted between this look and the note of what it kept back. */
export function holdInForce(db: Kysely<Database>) {
  return db
    .selectFrom('ops.workflow_incarnation')
    .select('incarnation')
    .where('effects_held', '=', true)
    .where('confirmed_at', 'is', null)
    .limit(1)
    .forShare();
}

export function withhold(db: Kysely<Database>, caseId: string) {
  return db
    .insertInto('ops.effect_withheld')
    .values({ case_id: caseId })
    .onConflict((conflict) => conflict.column('case_id').doNothing());
}

export function takeEffectLease(db: Kysely<Database>, key: string, caseId: string, holder: string) {
  return db
    .insertInto('ops.effect_lease')
    .values({
      key,
      case_id: caseId,
      holder,
      leased_until: sql<Moment>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`,
    })
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => ({
          holder: eb.ref('excluded.holder'),
          attempt: eb('ops.effect_lease.attempt', '+', 1),
          leased_until: eb.ref('excluded.leased_until'),
        }))
        .where('ops.effect_lease.leased_until', '<=', sql<Moment>`clock_timestamp()`),
    )
    .returning('attempt');
}

export function effectLease(db: Kysely<Database>, key: string) {
  return db.selectFrom('ops.effect_lease').select('leased_until as until').where('key', '=', key);
}

export function giveBackEffectLease(db: Kysely<Database>, key: string, holder: string) {
  return db
    .updateTable('ops.effect_lease')
    .set({ leased_until: sql<Moment>`clock_timestamp()` })
    .where('key', '=', key)
    .where('holder', '=', holder);
}

export function effectLeasesOf(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('ops.effect_lease')
    .select(['key', 'attempt', 'leased_until as until', sql<boolean>`leased_until > clock_timestamp()`.as('running')])
    .where('case_id', '=', caseId);
}
