import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** What somebody has typed and not sent. */
export interface Draft {
  readonly key: string;
  readonly body: unknown;
  /** Rises with every save. */
  readonly version: number;
  readonly savedAt: string;
  readonly expiresAt: string;
}

/** A draft nobody has saved for so many days is deleted. Machine days. */
const keptDays = 30;
/** So many drafts of one account at most. */
export const mostDrafts = 200;

const columns = `key, body, version, saved_at as "savedAt", expires_at as "expiresAt"`;

/** Drafts of accounts: nobody but their account reads them. They may speak of persons, so they lie in no log and go by themselves. */
@Injectable()
export class Drafts {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** Without their bodies, the latest first. */
  async list(account: string): Promise<Omit<Draft, 'body'>[]> {
    const text = `select key, version, saved_at as "savedAt", expires_at as "expiresAt" from ops.draft where account = $1 and expires_at > now() order by saved_at desc, key limit ${mostDrafts}`;
    const { rows } = await this.#pool.query<Omit<Draft, 'body'>>({ name: 'drafts-of', text, values: [account] });
    return rows;
  }

  async find(account: string, key: string): Promise<Draft | null> {
    const text = `select ${columns} from ops.draft where account = $1 and key = $2 and expires_at > now()`;
    const { rows } = await this.#pool.query<Draft>({ name: 'draft-find', text, values: [account, key] });
    return rows[0] ?? null;
  }

  /**
   * Saves a draft.
   * @param expected version that was read before, null = whatever is there. A draft that is not there has version 0.
   * @returns `changed` where another tab has saved since, `full` where there are too many
   */
  async save(
    account: string,
    key: string,
    body: unknown,
    expected: number | null,
  ): Promise<Draft | 'changed' | 'full'> {
    const text = `with expired as (delete from ops.draft where expires_at <= now() and (account, key) <> ($1, $2)),
      held as (select count(*) as count from ops.draft where account = $1 and key <> $2 and expires_at > now())
      insert into ops.draft as d (account, key, body, expires_at)
      select $1, $2, $3, now() + make_interval(days => ${keptDays}) from held
       where held.count < ${mostDrafts} and ($4::int is null or $4 = 0 or exists (select 1 from ops.draft o where o.account = $1 and o.key = $2))
      on conflict (account, key) do update
        set body = excluded.body, version = case when d.expires_at > now() then d.version + 1 else 1 end, saved_at = now(), expires_at = excluded.expires_at
        where $4::int is null or $4 = case when d.expires_at > now() then d.version else 0 end
      returning ${columns}`;
    const { rows } = await this.#pool.query<Draft>({
      name: 'draft-save',
      text,
      values: [account, key, JSON.stringify(body), expected],
    });
    if (rows[0] !== undefined) return rows[0];
    return expected !== null && ((await this.find(account, key))?.version ?? 0) !== expected ? 'changed' : 'full';
  }

  async remove(account: string, key: string): Promise<void> {
    await this.#pool.query({
      name: 'draft-remove',
      text: 'delete from ops.draft where account = $1 and key = $2',
      values: [account, key],
    });
  }
}
