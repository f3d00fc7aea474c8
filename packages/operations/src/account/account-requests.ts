import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

export type RequestedAct = 'reset-password' | 'reset-second-factor' | 'link-provider';

/** A request waits so long for a second administrator, hours. */
const waits = 72;

/** What one administrator has asked for and a second one must do: rows of `ops.account_request`. */
export class AccountRequests {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /**
   * Takes the request of another administrator off the table; where there is none, leaves one.
   *
   * @param detail what the act is about, where its name does not say it: both must ask for the same
   * @returns whether another had asked, so that the act may be done now
   */
  async second(account: string, act: RequestedAct, by: string, detail = ''): Promise<boolean> {
    if ((await takeRequest(this.#db, account, act, by, detail).executeTakeFirst()) !== undefined) return true;
    await leaveRequest(this.#db, account, act, by, detail).execute();
    return false;
  }

  /** What waits for a second administrator, of these accounts. */
  of(
    accounts: readonly string[],
  ): Promise<{ account: string; act: RequestedAct; askedBy: string; askedAt: Moment; detail: string }[]> {
    return requestsOf(this.#db, accounts).execute();
  }
}

const stillWaits = sql<boolean>`asked_at > now() - make_interval(hours => ${waits})`;

export function takeRequest(db: Kysely<Database>, account: string, act: RequestedAct, by: string, detail: string) {
  return db
    .deleteFrom('ops.account_request')
    .where('account', '=', account)
    .where('act', '=', act)
    .where('asked_by', '<>', by)
    .where('detail', '=', detail)
    .where(stillWaits)
    .returning('account');
}

export function leaveRequest(db: Kysely<Database>, account: string, act: RequestedAct, by: string, detail: string) {
  return db
    .insertInto('ops.account_request')
    .values({ account, act, asked_by: by, detail })
    .onConflict((conflict) =>
      conflict.columns(['account', 'act']).doUpdateSet({ asked_by: by, detail, asked_at: sql<Moment>`now()` }),
    );
}

export function requestsOf(db: Kysely<Database>, accounts: readonly string[]) {
  return db
    .selectFrom('ops.account_request')
    .select(['account', 'act', 'asked_by as askedBy', 'asked_at as askedAt', 'detail'])
    .where(({ eb, fn }) => eb('account', '=', fn.any(sql<string[]>`${[...accounts]}::uuid[]`)))
    .where(stillWaits);
}
