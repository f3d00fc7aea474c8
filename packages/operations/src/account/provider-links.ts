import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A person of an identity provider: the claims `iss` and `sub` of its tokens. */
export interface ProviderSubject {
  readonly issuer: string;
  readonly subject: string;
}

export interface ProviderLink extends ProviderSubject {
  readonly linkedAt: Moment;
  /** Account that made the link. */
  readonly linkedBy: string;
}

/** Which account a person of an identity provider signs in to: rows of `ops.provider_link`. */
export class ProviderLinks {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** The account of a person of a provider, as it stands; null = none is linked. */
  async accountOf(of: ProviderSubject): Promise<{
    readonly account: string;
    readonly username: string;
    readonly disabled: boolean;
  } | null> {
    return (await linkedAccount(this.#db, of).executeTakeFirst()) ?? null;
  }

  /** The link of an account to a provider; null = none. */
  async of(account: string, issuer: string): Promise<ProviderLink | null> {
    return (await providerLinkOf(this.#db, account, issuer).executeTakeFirst()) ?? null;
  }

  /** @returns false where the person has another account, or the account another person of that provider */
  async add(account: string, of: ProviderSubject, by: string): Promise<boolean> {
    return (await addProviderLink(this.#db, account, of, by).executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
  }

  /** @returns false where there was no link */
  async remove(account: string, issuer: string): Promise<boolean> {
    return (await removeProviderLink(this.#db, account, issuer).executeTakeFirst()).numDeletedRows === 1n;
  }
}

export function linkedAccount(db: Kysely<Database>, { issuer, subject }: ProviderSubject) {
  return db
    .selectFrom('ops.provider_link as l')
    .innerJoin('ops.credential as c', 'c.account', 'l.account')
    .select((eb) => ['l.account', 'c.username', eb('c.disabled_at', 'is not', null).$castTo<boolean>().as('disabled')])
    .where('l.issuer', '=', issuer)
    .where('l.subject', '=', subject);
}

export function providerLinkOf(db: Kysely<Database>, account: string, issuer: string) {
  return db
    .selectFrom('ops.provider_link')
    .select(['issuer', 'subject', 'linked_at as linkedAt', 'linked_by as linkedBy'])
    .where('account', '=', account)
    .where('issuer', '=', issuer);
}

export function addProviderLink(
  db: Kysely<Database>,
  account: string,
  { issuer, subject }: ProviderSubject,
  by: string,
) {
  return db
    .insertInto('ops.provider_link')
    .values({ account, issuer, subject, linked_by: by })
    .onConflict((conflict) => conflict.doNothing());
}

export function removeProviderLink(db: Kysely<Database>, account: string, issuer: string) {
  return db.deleteFrom('ops.provider_link').where('account', '=', account).where('issuer', '=', issuer);
}
