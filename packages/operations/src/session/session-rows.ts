import type { Moment } from '@vinhdanh/contracts';
import { fixedQuery, kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { hasSecondFactor } from '../account/factor-rows.js';

/** The owner of a session. */
export interface SessionRow {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly csrf: string;
  /** Administrator of the installation, by the first event of the account. */
  readonly administrator: boolean;
  /** The password was handed over: all that may be done is to set another. */
  readonly handedOver: boolean;
  /** The second factor was given in this session. */
  readonly factorGiven: boolean;
  /** The account has a second factor. */
  readonly factorKept: boolean;
  /** The identity provider opened it. */
  readonly byProvider: boolean;
}

export interface NewSession {
  readonly tokenHash: Buffer;
  readonly account: string;
  readonly csrf: string;
  readonly hours: number;
  /** The identity provider opens it. */
  readonly byProvider: boolean;
  /** The second factor has been given. */
  readonly factorGiven: boolean;
}

export interface OpenSession {
  readonly openedAt: Moment;
  readonly expiresAt: Moment;
  /** The session that asks. */
  readonly current: boolean;
}

/** Rows of `ops.session`, by the SHA-256 of the cookie. Time is the database's machine time. */
export class SessionRows {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Adds a session that ends after this many hours, and deletes ended ones. */
  async open(session: NewSession): Promise<void> {
    await openSession(this.#db, session).execute();
  }

  /** Null: there is none, it has ended, it was idle for so many minutes, or its account is disabled. */
  async find(tokenHash: Buffer, idleMinutes: number): Promise<SessionRow | null> {
    return (await sessionOf(this.#db, tokenHash, idleMinutes)).rows[0] ?? null;
  }

  /** Somebody is at work in this session. */
  async seen(tokenHash: Buffer): Promise<void> {
    await seeSession(this.#db, tokenHash).execute();
  }

  async close(tokenHash: Buffer): Promise<void> {
    await closeSession(this.#db, tokenHash).execute();
  }

  /** Ends every session of an account except `kept`. @returns the hashes of those that it ended */
  async closeAll(account: string, kept: Buffer | null): Promise<Buffer[]> {
    return (await closeSessions(this.#db, account, kept).execute()).map(({ tokenHash }) => tokenHash);
  }

  /** Sessions of an account, latest first. @param asking the session that asks */
  of(account: string, asking: Buffer): Promise<OpenSession[]> {
    return sessionsOf(this.#db, account, asking).execute();
  }
}

export function openSession(db: Kysely<Database>, of: NewSession) {
  return db
    .with('ended', (ended) => ended.deleteFrom('ops.session').where('expires_at', '<', sql<Moment>`now()`))
    .insertInto('ops.session')
    .values({
      token_hash: of.tokenHash,
      account: of.account,
      csrf: of.csrf,
      by_provider: of.byProvider,
      factor_at: sql<Moment | null>`case when ${of.factorGiven}::boolean then now() end`,
      expires_at: sql<Moment>`now() + make_interval(hours => ${of.hours})`,
    });
}

export function findSession(db: Kysely<Database>, tokenHash: Buffer, idleMinutes: number) {
  return db
    .selectFrom('ops.session as s')
    .innerJoin('ops.credential as c', 'c.account', 's.account')
    .select([
      's.account',
      'c.username',
      'c.name',
      's.csrf',
      'c.handed_over as handedOver',
      's.by_provider as byProvider',
    ])
    .select((eb) => [
      eb('s.factor_at', 'is not', null).$castTo<boolean>().as('factorGiven'),
      hasSecondFactor(eb.ref('s.account')).as('factorKept'),
      eb.fn
        .coalesce(
          eb
            .selectFrom('log.event as e')
            .select(sql<boolean>`(e.facts ->> 'installationAdministrator')::boolean`.as('administrator'))
            .where('e.stream_id', '=', sql<never>`'account:' || s.account`)
            .where('e.version', '=', 1),
          sql<boolean>`false`,
        )
        .as('administrator'),
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('c.disabled_at', 'is', null)
    .where('s.seen_at', '>', sql<Moment>`now() - make_interval(mins => ${idleMinutes})`)
    .where('s.expires_at', '>', sql<Moment>`now()`);
}

const sessionOf = fixedQuery(findSession);

export function seeSession(db: Kysely<Database>, tokenHash: Buffer) {
  return db
    .updateTable('ops.session')
    .set({ seen_at: sql<Moment>`now()` })
    .where('token_hash', '=', tokenHash);
}

export function closeSession(db: Kysely<Database>, tokenHash: Buffer) {
  return db.deleteFrom('ops.session').where('token_hash', '=', tokenHash);
}

export function closeSessions(db: Kysely<Database>, account: string, kept: Buffer | null) {
  return db
    .deleteFrom('ops.session')
    .where('account', '=', account)
    .$if(kept !== null, (query) => query.where('token_hash', '<>', kept ?? Buffer.alloc(0)))
    .returning('token_hash as tokenHash');
}

export function sessionsOf(db: Kysely<Database>, account: string, asking: Buffer) {
  return db
    .selectFrom('ops.session')
    .select((eb) => [
      'created_at as openedAt',
      'expires_at as expiresAt',
      eb('token_hash', '=', asking).$castTo<boolean>().as('current'),
    ])
    .where('account', '=', account)
    .where('expires_at', '>', sql<Moment>`now()`)
    .orderBy('created_at', 'desc')
    .orderBy('token_hash');
}
