import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { expressionBuilder, sql, type Expression, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { removePasskeys } from './passkey-rows.js';

/** The secret of a second factor, encrypted under a key of a ring by whoever calls. */
export interface KeptSecret {
  readonly ringKey: string;
  readonly secret: Buffer;
}

/** Second factors and recovery codes: rows of `ops.second_factor` and `ops.recovery_code`. */
export class FactorRows {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Keeps a secret that has yet to be confirmed by a code. @returns false where a confirmed one is kept */
  async propose(account: string, kept: KeptSecret): Promise<boolean> {
    return (await proposeFactor(this.#db, account, kept).executeTakeFirst()) !== undefined;
  }

  async find(account: string): Promise<(KeptSecret & { readonly confirmed: boolean }) | null> {
    return (await factorOf(this.#db, account).executeTakeFirst()) ?? null;
  }

  /** Takes the code of a step, once. @returns false where that step or a later one was taken before */
  async take(account: string, step: number): Promise<boolean> {
    return (await takeStep(this.#db, account, step).executeTakeFirst()).numUpdatedRows === 1n;
  }

  /** Confirms the secret, and puts recovery codes in the place of all there were. @param codes hashes */
  async confirm(account: string, codes: readonly Buffer[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await confirmFactor(trx, account).execute();
      await removeRecoveryCodes(trx, account).execute();
      await addRecoveryCodes(trx, account, codes).execute();
    });
  }

  /** Puts recovery codes in the place of all there were. @param codes hashes */
  async replaceCodes(account: string, codes: readonly Buffer[]): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await removeRecoveryCodes(trx, account).execute();
      await addRecoveryCodes(trx, account, codes).execute();
    });
  }

  /** Uses up a recovery code. @returns false where there is none such, or it was used */
  async useCode(account: string, hash: Buffer): Promise<boolean> {
    return (await useRecoveryCode(this.#db, account, hash).executeTakeFirst()).numUpdatedRows === 1n;
  }

  /** Recovery codes that can still be used. */
  async codesLeft(account: string): Promise<number> {
    return (await countRecoveryCodes(this.#db, account).executeTakeFirstOrThrow()).left;
  }

  /** Removes every second factor of an account: app, passkeys, printed codes. */
  async remove(account: string): Promise<void> {
    await this.#db.transaction().execute(async (trx) => {
      await removePasskeys(trx, account).execute();
      await removeRecoveryCodes(trx, account).execute();
      await removeFactor(trx, account).execute();
    });
  }
}

/** Whether an account has a second factor: an app that was confirmed, or a passkey. */
export function hasSecondFactor(account: Expression<string>) {
  const eb = expressionBuilder<Database>();
  return eb
    .or([
      eb.exists(
        eb
          .selectFrom('ops.second_factor as f')
          .select('f.account')
          .where('f.account', '=', account)
          .where('f.confirmed_at', 'is not', null),
      ),
      eb.exists(eb.selectFrom('ops.passkey as p').select('p.account').where('p.account', '=', account)),
    ])
    .$castTo<boolean>();
}

export function proposeFactor(db: Kysely<Database>, account: string, { ringKey, secret }: KeptSecret) {
  return db
    .insertInto('ops.second_factor')
    .values({ account, ring_key: ringKey, secret })
    .onConflict((conflict) =>
      conflict
        .column('account')
        .doUpdateSet({ ring_key: ringKey, secret, last_step: 0 })
        .where('ops.second_factor.confirmed_at', 'is', null),
    )
    .returning('account');
}

export function factorOf(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('ops.second_factor')
    .select((eb) => [
      'ring_key as ringKey',
      'secret',
      eb('confirmed_at', 'is not', null).$castTo<boolean>().as('confirmed'),
    ])
    .where('account', '=', account);
}

export function takeStep(db: Kysely<Database>, account: string, step: number) {
  return db
    .updateTable('ops.second_factor')
    .set({ last_step: step })
    .where('account', '=', account)
    .where('last_step', '<', step);
}

export function confirmFactor(db: Kysely<Database>, account: string) {
  return db
    .updateTable('ops.second_factor')
    .set({ confirmed_at: sql<Moment>`now()` })
    .where('account', '=', account);
}

export function removeFactor(db: Kysely<Database>, account: string) {
  return db.deleteFrom('ops.second_factor').where('account', '=', account);
}

export function removeRecoveryCodes(db: Kysely<Database>, account: string) {
  return db.deleteFrom('ops.recovery_code').where('account', '=', account);
}

export function addRecoveryCodes(db: Kysely<Database>, account: string, codes: readonly Buffer[]) {
  return db.insertInto('ops.recovery_code').values(codes.map((hash) => ({ account, code_hash: hash })));
}

export function useRecoveryCode(db: Kysely<Database>, account: string, hash: Buffer) {
  return db
    .updateTable('ops.recovery_code')
    .set({ used_at: sql<Moment>`now()` })
    .where('account', '=', account)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null);
}

export function countRecoveryCodes(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('ops.recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('account', '=', account)
    .where('used_at', 'is', null);
}
