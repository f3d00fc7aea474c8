import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** What can happen at the doors. */
export const accountEventKinds = [
  'signed-in',
  'signed-in-by-provider',
  'sign-in-failed',
  'signed-out',
  'signed-out-everywhere',
  'password-changed',
  'password-change-failed',
  'account-opened',
  'account-disabled',
  'account-enabled',
  'sessions-ended',
  'password-reset-asked',
  'password-reset',
  'second-factor-added',
  'second-factor-failed',
  'second-factor-given',
  'recovery-code-used',
  'second-factor-reset-asked',
  'second-factor-reset',
  'passkey-added',
  'passkey-removed',
  'passkey-copied',
  'provider-sign-in-failed',
  'provider-linked',
  'provider-unlinked',
  'provider-link-asked',
] as const;
export type AccountEventKind = (typeof accountEventKinds)[number];

export interface NewAccountEvent {
  readonly kind: AccountEventKind;
  /** Whose account it is: its id, or a user name that somebody gave, which may belong to nobody and is not kept. */
  readonly account: { readonly id: string } | { readonly username: string };
  /** Account that did it, where it is another. */
  readonly by?: string | undefined;
  readonly register?: string | undefined;
  /** Address of the network that the request came from. */
  readonly address: string;
}

export interface AccountEvent {
  readonly id: string;
  readonly at: Moment;
  readonly kind: string;
  readonly account: string | null;
  readonly by: string | null;
  readonly address: string;
}

export interface AccountEventFilter {
  /** Whose accounts; null = of everybody, and of nobody. */
  readonly accounts: readonly string[] | null;
  readonly from: Moment | null;
  readonly before: Moment | null;
  /** Only what happened before the event of this id. */
  readonly cursor: string | null;
  readonly limit: number;
}

/**
 * Sign-ins, failed sign-ins and administrators' acts on accounts: rows of `ops.account_event`, which is insert-only.
 */
export class AccountEvents {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  async note(event: NewAccountEvent): Promise<void> {
    await noteAccountEvent(this.#db, event).execute();
  }

  /** Latest first. */
  search(filter: AccountEventFilter): Promise<AccountEvent[]> {
    return accountEvents(this.#db, filter).execute();
  }
}

/** One statement whether the name belongs to somebody or not, so that the time it takes tells nothing. */
export function noteAccountEvent(db: Kysely<Database>, { kind, account, by, register, address }: NewAccountEvent) {
  const of =
    'id' in account
      ? sql<string | null>`${account.id}::uuid`
      : sql<string | null>`(select c.account from ops.credential c where c.username = ${account.username})`;
  return db
    .insertInto('ops.account_event')
    .values({ kind, account: of, by_account: by ?? null, register: register ?? null, address });
}

export function accountEvents(db: Kysely<Database>, { accounts, from, before, cursor, limit }: AccountEventFilter) {
  return db
    .selectFrom('ops.account_event as e')
    .select([sql<string>`e.id::text`.as('id'), 'e.at', 'e.kind', 'e.account', 'e.by_account as by', 'e.address'])
    .$if(accounts !== null, (query) =>
      query.where(({ eb, fn }) => eb('e.account', '=', fn.any(sql<string[]>`${[...(accounts ?? [])]}::uuid[]`))),
    )
    .$if(from !== null, (query) => query.where('e.at', '>=', from))
    .$if(before !== null, (query) => query.where('e.at', '<', before))
    .$if(cursor !== null, (query) => query.where('e.id', '<', sql<number>`${cursor}::bigint`))
    .orderBy('e.id', 'desc')
    .limit(limit);
}
