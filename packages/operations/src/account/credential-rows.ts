import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { hasSecondFactor } from './factor-rows.js';

/** An account that may sign in. This is the hash; the caller keeps the password. */
export interface NewCredential {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  /** The password is handed over: good for so many hours and for setting another; null = it is the holder's own. */
  readonly handedOverHours: number | null;
}

/** The first account chooses its own password. */
type FirstCredential = Omit<NewCredential, 'handedOverHours'>;

/** A credential as administrators see it. */
export interface KnownCredential {
  readonly username: string;
  readonly disabled: boolean;
  /** Its password was handed over and not yet replaced. */
  readonly handedOver: boolean;
  readonly secondFactor: boolean;
  /** A person of an identity provider signs in to it. */
  readonly linked: boolean;
  /** Latest sign-in whose session is kept. */
  readonly signedInAt: Moment | null;
}

/** A credential as it stands. */
export interface StandingCredential {
  readonly account: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
  /** The password was handed over by an administrator and its time is up. */
  readonly lapsed: boolean;
}

/** Who may sign in: rows of `ops.credential`, which are not facts of the log. */
export class CredentialRows {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** What a user name signs in with; null = nobody has the name. */
  async find(username: string): Promise<StandingCredential | null> {
    return (await credentialNamed(this.#db, username).executeTakeFirst()) ?? null;
  }

  /** All accounts that may sign in, by user name. */
  all(): Promise<{ id: string; username: string; name: string }[]> {
    return credentials(this.#db).execute();
  }

  /** @returns false when the name or the account has a row already */
  async add(credential: NewCredential): Promise<boolean> {
    return (await addCredential(this.#db, credential).executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
  }

  /** The first account: of concurrent attempts one wins. @returns false when there is an account */
  addFirst(credential: FirstCredential): Promise<boolean> {
    return this.#db.transaction().execute(async (trx) => {
      // A separate statement, so that the next one sees what was written while this one waited.
      await lockFirstAccount.execute(trx);
      return (await addFirstCredential(trx, credential).executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
    });
  }

  /** A password of one's own. */
  async change(account: string, passwordHash: string): Promise<void> {
    await changePassword(this.#db, account, passwordHash).execute();
  }

  /** A password that somebody hands over: good for so many hours, and for setting another one. */
  async handOver(account: string, passwordHash: string, hours: number): Promise<void> {
    await handOverPassword(this.#db, account, passwordHash, hours).execute();
  }

  /** Lets an account sign in no more, or again. @returns false where nothing changed */
  async disable(account: string, disabled: boolean): Promise<boolean> {
    return (await disableAccount(this.#db, account, disabled).executeTakeFirst()).numUpdatedRows === 1n;
  }

  /** User names of accounts, and the latest sign-in whose session still exists. */
  async known(accounts: readonly string[]): Promise<ReadonlyMap<string, KnownCredential>> {
    const rows = await knownCredentials(this.#db, accounts).execute();
    return new Map(rows.map(({ account, ...row }) => [account, row]));
  }

  /** User names and names of accounts, for arbitrary texts; a text that is no account is absent. */
  async named(
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly username: string; readonly name: string }>> {
    const rows = await namedCredentials(this.#db, accounts).execute();
    return new Map(rows.map(({ account, ...row }) => [account, row]));
  }

  /** Whether an account administers the installation, by its first event. */
  async administersInstallation(account: string): Promise<boolean> {
    return (await installationAdministrator(this.#db, account).executeTakeFirst()) !== undefined;
  }

  /** Whether any account can sign in. */
  async any(): Promise<boolean> {
    return (await anyCredential(this.#db).executeTakeFirst()) !== undefined;
  }
}

export function credentialNamed(db: Kysely<Database>, username: string) {
  return db
    .selectFrom('ops.credential')
    .select((eb) => [
      'account',
      'password_hash as passwordHash',
      eb('disabled_at', 'is not', null).$castTo<boolean>().as('disabled'),
      sql<boolean>`coalesce(password_until < now(), false)`.as('lapsed'),
    ])
    .where('username', '=', username);
}

export function credentials(db: Kysely<Database>) {
  return db.selectFrom('ops.credential').select(['account as id', 'username', 'name']).orderBy('username');
}

export function addCredential(db: Kysely<Database>, { passwordHash, handedOverHours, ...credential }: NewCredential) {
  return db
    .insertInto('ops.credential')
    .values({
      ...credential,
      password_hash: passwordHash,
      handed_over: handedOverHours !== null,
      password_until: sql<Moment | null>`now() + make_interval(hours => ${handedOverHours}::integer)`,
    })
    .onConflict((conflict) => conflict.doNothing());
}

const lockFirstAccount = sql`select pg_advisory_xact_lock(hashtext('first account'))`;

export function addFirstCredential(db: Kysely<Database>, of: FirstCredential) {
  return db
    .insertInto('ops.credential')
    .columns(['account', 'username', 'name', 'password_hash'])
    .expression(
      db
        .selectNoFrom((eb) => [
          sql<string>`${of.account}::uuid`.as('account'),
          eb.val(of.username).as('username'),
          eb.val(of.name).as('name'),
          eb.val(of.passwordHash).as('password_hash'),
        ])
        .where((eb) => eb.not(eb.exists(eb.selectFrom('ops.credential').select(sql`1`.as('one'))))),
    );
}

export function changePassword(db: Kysely<Database>, account: string, passwordHash: string) {
  return db
    .updateTable('ops.credential')
    .set({
      password_hash: passwordHash,
      changed_at: sql<Moment>`now()`,
      handed_over: false,
      password_until: null,
    })
    .where('account', '=', account);
}

export function handOverPassword(db: Kysely<Database>, account: string, passwordHash: string, hours: number) {
  return db
    .updateTable('ops.credential')
    .set({
      password_hash: passwordHash,
      changed_at: sql<Moment>`now()`,
      handed_over: true,
      password_until: sql<Moment>`now() + make_interval(hours => ${hours})`,
    })
    .where('account', '=', account);
}

export function disableAccount(db: Kysely<Database>, account: string, disabled: boolean) {
  return db
    .updateTable('ops.credential')
    .set({ disabled_at: disabled ? sql<Moment>`now()` : null })
    .where('account', '=', account)
    .where('disabled_at', disabled ? 'is' : 'is not', null);
}

export function knownCredentials(db: Kysely<Database>, accounts: readonly string[]) {
  return db
    .selectFrom('ops.credential as c')
    .select((eb) => [
      'c.account',
      'c.username',
      eb('c.disabled_at', 'is not', null).$castTo<boolean>().as('disabled'),
      'c.handed_over as handedOver',
      hasSecondFactor(eb.ref('c.account')).as('secondFactor'),
      eb
        .exists(eb.selectFrom('ops.provider_link as l').select('l.account').whereRef('l.account', '=', 'c.account'))
        .$castTo<boolean>()
        .as('linked'),
      eb
        .selectFrom('ops.session as s')
        .select(({ fn }) => fn.max('s.created_at').as('at'))
        .whereRef('s.account', '=', 'c.account')
        .as('signedInAt'),
    ])
    .where(({ eb, fn }) => eb('c.account', '=', fn.any(sql<string[]>`${[...accounts]}::uuid[]`)));
}

export function namedCredentials(db: Kysely<Database>, accounts: readonly string[]) {
  return db
    .selectFrom('ops.credential as c')
    .select(['c.account', 'c.username', 'c.name'])
    .where((eb) => eb(eb.cast<string>('c.account', 'text'), '=', eb.fn.any(sql<string[]>`${[...accounts]}::text[]`)));
}

export function installationAdministrator(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('log.event as e')
    .select('e.version')
    .where('e.stream_id', '=', `account:${account}`)
    .where('e.version', '=', 1)
    .where(sql<boolean>`(e.facts ->> 'installationAdministrator')::boolean`);
}

export function anyCredential(db: Kysely<Database>) {
  return db.selectFrom('ops.credential').select('account').limit(1);
}
