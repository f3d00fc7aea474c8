import { Inject, Injectable } from '@nestjs/common';
import { inTransaction } from '@vinhdanh/event-log';
import { Pool } from 'pg';
import { z } from 'zod';
import { hashPassword, passwordFits } from './password.js';

const Row = z.object({ account: z.string(), password_hash: z.string() });
const Named = z.object({ id: z.string(), username: z.string(), name: z.string() });

/** Who may sign in with which password: rows of `ops.credential`, no facts of the log. */
@Injectable()
export class Credentials {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** Account id for a user name and its password; null = one of the two is wrong. Takes the same time whichever it is. */
  async check(username: string, password: string): Promise<string | null> {
    const { rows } = await this.#pool.query({
      name: 'credential-find',
      text: 'select account, password_hash from ops.credential where username = $1',
      values: [username],
    });
    const known = rows[0] === undefined ? null : Row.parse(rows[0]);
    return (await passwordFits(known?.password_hash ?? null, password)) ? (known?.account ?? null) : null;
  }

  /** Everybody who may sign in, by user name. */
  async all(): Promise<{ id: string; username: string; name: string }[]> {
    const { rows } = await this.#pool.query({
      name: 'credential-all',
      text: 'select account as id, username, name from ops.credential order by username',
    });
    return Named.array().parse(rows);
  }

  async taken(username: string): Promise<boolean> {
    const { rows } = await this.#pool.query({
      name: 'credential-taken',
      text: 'select 1 from ops.credential where username = $1',
      values: [username],
    });
    return rows.length > 0;
  }

  /** Gives an account its user name and password. @returns false where the name or the account has them already */
  async set(account: string, username: string, name: string, password: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query({
      name: 'credential-set',
      text: 'insert into ops.credential (account, username, name, password_hash) values ($1, $2, $3, $4) on conflict do nothing',
      values: [account, username, name, await hashPassword(password)],
    });
    return rowCount === 1;
  }

  /** Another password for an account that has one. */
  async change(account: string, password: string): Promise<void> {
    await this.#pool.query({
      name: 'credential-change',
      text: 'update ops.credential set password_hash = $2, changed_at = now() where account = $1',
      values: [account, await hashPassword(password)],
    });
  }

  /** The same for the first account of all: of those that race, one wins. @returns false where there is an account */
  async setFirst(account: string, username: string, name: string, password: string): Promise<boolean> {
    const hash = await hashPassword(password);
    return inTransaction(this.#pool, async (client) => {
      // a statement of its own: the next one then sees what was written while this one waited
      await client.query(`select pg_advisory_xact_lock(hashtext('first account'))`);
      const { rowCount } = await client.query(
        'insert into ops.credential (account, username, name, password_hash) select $1, $2, $3, $4 where not exists (select 1 from ops.credential)',
        [account, username, name, hash],
      );
      return rowCount === 1;
    });
  }

  /** User names of accounts, and the latest sign-in whose session is kept. */
  async known(
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly username: string; readonly signedInAt: string | null }>> {
    const { rows } = await this.#pool.query<{ account: string; username: string; signedInAt: string | null }>({
      name: 'credentials-known',
      text: `select c.account::text as account, c.username, (select max(s.created_at) from ops.session s where s.account = c.account) as "signedInAt"
             from ops.credential c where c.account = any ($1::uuid[])`,
      values: [accounts],
    });
    return new Map(rows.map(({ account, ...row }) => [account, row]));
  }

  /** Whether anybody can sign in at all. */
  async any(): Promise<boolean> {
    const { rows } = await this.#pool.query({ name: 'credential-any', text: 'select 1 from ops.credential limit 1' });
    return rows.length > 0;
  }
}
