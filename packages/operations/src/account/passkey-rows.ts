import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A passkey answers what it has been asked within so many minutes. */
const challengeMinutes = 5;

/** What a session asks a passkey for: to be added, or to be given as the second factor. */
export type PasskeyPurpose = 'add' | 'give';

export interface NewPasskey {
  /** Credential id, as the authenticator chose it. */
  readonly id: Buffer;
  readonly account: string;
  /** Host name under which browsers reach the installation (RP id). */
  readonly host: string;
  readonly name: string;
  /** COSE key. */
  readonly publicKey: Buffer;
  readonly counter: number;
  /** Ways to reach the authenticator, comma separated. */
  readonly transports: string;
}

export interface KnownPasskey {
  readonly id: Buffer;
  readonly host: string;
  readonly name: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string;
  readonly addedAt: Moment;
  readonly usedAt: Moment | null;
}

/** Passkeys and what sessions have been asked to sign: rows of `ops.passkey` and `ops.passkey_challenge`. */
export class PasskeyRows {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Keeps what a session is asked to sign, in place of what it was asked before. */
  async ask(session: Buffer, purpose: PasskeyPurpose, challenge: string): Promise<void> {
    await askPasskey(this.#db, session, purpose, challenge).execute();
  }

  /** Takes what a session was asked, once; null = nothing, or too long ago. */
  async asked(session: Buffer, purpose: PasskeyPurpose): Promise<string | null> {
    const row = await takeChallenge(this.#db, session, purpose).executeTakeFirst();
    return row?.fresh === true ? row.challenge : null;
  }

  /** Passkeys of an account, the oldest first. */
  of(account: string): Promise<KnownPasskey[]> {
    return passkeysOf(this.#db, account).execute();
  }

  /** @returns false where the passkey is known already */
  async add(passkey: NewPasskey): Promise<boolean> {
    return (await addPasskey(this.#db, passkey).executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
  }

  /**
   * Notes that a passkey was given. @param counter what it has counted; 0 = it does not count
   * @returns false where it has counted as far before: two authenticators have the same key
   */
  async used(account: string, id: Buffer, counter: number): Promise<boolean> {
    return (await usePasskey(this.#db, account, id, counter).executeTakeFirst()).numUpdatedRows === 1n;
  }

  /** @returns false where the account has no such passkey */
  async remove(account: string, id: Buffer): Promise<boolean> {
    return (await removePasskey(this.#db, account, id).executeTakeFirst()).numDeletedRows === 1n;
  }
}

export function askPasskey(db: Kysely<Database>, session: Buffer, purpose: PasskeyPurpose, challenge: string) {
  return db
    .insertInto('ops.passkey_challenge')
    .values({ session, purpose, challenge })
    .onConflict((conflict) =>
      conflict.columns(['session', 'purpose']).doUpdateSet({ challenge, asked_at: sql<Moment>`now()` }),
    );
}

export function takeChallenge(db: Kysely<Database>, session: Buffer, purpose: PasskeyPurpose) {
  return db
    .deleteFrom('ops.passkey_challenge')
    .where('session', '=', session)
    .where('purpose', '=', purpose)
    .returning(['challenge', sql<boolean>`asked_at > now() - make_interval(mins => ${challengeMinutes})`.as('fresh')]);
}

export function passkeysOf(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('ops.passkey')
    .select([
      'id',
      'host',
      'name',
      'public_key as publicKey',
      'counter',
      'transports',
      'added_at as addedAt',
      'used_at as usedAt',
    ])
    .where('account', '=', account)
    .orderBy('added_at')
    .orderBy('id');
}

export function addPasskey(db: Kysely<Database>, { publicKey, ...passkey }: NewPasskey) {
  return db
    .insertInto('ops.passkey')
    .values({ ...passkey, public_key: publicKey })
    .onConflict((conflict) => conflict.doNothing());
}

export function usePasskey(db: Kysely<Database>, account: string, id: Buffer, counter: number) {
  return db
    .updateTable('ops.passkey')
    .set({ counter, used_at: sql<Moment>`now()` })
    .where('account', '=', account)
    .where('id', '=', id)
    .where(sql<boolean>`(counter < ${counter} or (counter = 0 and ${counter} = 0))`);
}

export function removePasskey(db: Kysely<Database>, account: string, id: Buffer) {
  return db.deleteFrom('ops.passkey').where('account', '=', account).where('id', '=', id);
}

export function removePasskeys(db: Kysely<Database>, account: string) {
  return db.deleteFrom('ops.passkey').where('account', '=', account);
}
