import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A form that a person has filled in and not sent. */
export interface Draft {
  readonly key: string;
  readonly body: unknown;
  /** Rises with every save. */
  readonly version: number;
  readonly savedAt: Moment;
  readonly expiresAt: Moment;
}

/** Days of machine time after which an unsaved draft is deleted. */
const keptDays = 30;
/** Most drafts per account. */
const mostDrafts = 200;

/**
 * Drafts of accounts: rows of `ops.draft`, which only the account reads. They may hold personal data, so they stay out
 * of the log and expire.
 */
export class Drafts {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Without their bodies, latest first. */
  list(account: string): Promise<Omit<Draft, 'body'>[]> {
    return draftsOf(this.#db, account).execute();
  }

  async find(account: string, key: string): Promise<Draft | null> {
    return (await findDraft(this.#db, account, key).executeTakeFirst()) ?? null;
  }

  /**
   * Saves a draft.
   * @param expected version that was read before; null = any version. A missing draft has version 0.
   * @returns `changed` when another tab has saved since, `full` when the account has too many drafts
   */
  async save(
    account: string,
    key: string,
    body: unknown,
    expected: number | null,
  ): Promise<Draft | 'changed' | 'full'> {
    const saved = await saveDraft(this.#db, account, key, body, expected).executeTakeFirst();
    if (saved !== undefined) return saved;
    return expected !== null && ((await this.find(account, key))?.version ?? 0) !== expected ? 'changed' : 'full';
  }

  async remove(account: string, key: string): Promise<void> {
    await removeDraft(this.#db, account, key).execute();
  }
}

const columns = ['key', 'body', 'version', 'saved_at as savedAt', 'expires_at as expiresAt'] as const;
const now = sql<Moment>`now()`;

export function draftsOf(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('ops.draft')
    .select(['key', 'version', 'saved_at as savedAt', 'expires_at as expiresAt'])
    .where('account', '=', account)
    .where('expires_at', '>', now)
    .orderBy('saved_at', 'desc')
    .orderBy('key')
    .limit(mostDrafts);
}

export function findDraft(db: Kysely<Database>, account: string, key: string) {
  return db
    .selectFrom('ops.draft')
    .select(columns)
    .where('account', '=', account)
    .where('key', '=', key)
    .where('expires_at', '>', now);
}

/** One statement, so that of two tabs that save concurrently the second sees the version of the first. */
export function saveDraft(db: Kysely<Database>, account: string, key: string, body: unknown, expected: number | null) {
  return db
    .with('expired', (expired) =>
      expired
        .deleteFrom('ops.draft')
        .where('expires_at', '<=', now)
        .where((eb) => eb.or([eb('account', '<>', account), eb('key', '<>', key)])),
    )
    .with('held', (held) =>
      held
        .selectFrom('ops.draft')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('account', '=', account)
        .where('key', '<>', key)
        .where('expires_at', '>', now),
    )
    .insertInto('ops.draft')
    .columns(['account', 'key', 'body', 'expires_at'])
    .expression((eb) =>
      eb
        .selectFrom('held')
        .select([
          sql<string>`${account}::uuid`.as('account'),
          eb.val(key).as('key'),
          sql<string>`${JSON.stringify(body)}::json`.as('body'),
          sql<Moment>`now() + make_interval(days => ${keptDays})`.as('expires_at'),
        ])
        .where('held.count', '<', mostDrafts)
        // A draft that must exist already is not created.
        .$if(expected !== null && expected !== 0, (query) =>
          query.where((eb) =>
            eb.exists(
              eb.selectFrom('ops.draft as o').select('o.key').where('o.account', '=', account).where('o.key', '=', key),
            ),
          ),
        ),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['account', 'key'])
        .doUpdateSet({
          body: (eb) => eb.ref('excluded.body').$castTo<string>(),
          version: sql<number>`case when draft.expires_at > now() then draft.version + 1 else 1 end`,
          saved_at: now,
          expires_at: (eb) => eb.ref('excluded.expires_at'),
        })
        .$call((query) =>
          expected === null
            ? query
            : query.where(sql<boolean>`case when draft.expires_at > now() then draft.version else 0 end = ${expected}`),
        ),
    )
    .returning(columns);
}

export function removeDraft(db: Kysely<Database>, account: string, key: string) {
  return db.deleteFrom('ops.draft').where('account', '=', account).where('key', '=', key);
}
