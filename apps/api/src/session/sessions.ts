import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import { Pool } from 'pg';
import { z } from 'zod';
import { CONFIG } from '../app/tokens.js';
import type { Session } from './session.js';
import { newToken, tokenHash } from './token.js';

/** For this long, machine milliseconds, a session found is believed without asking the database again: a sign-out at another process takes effect within it. */
const believed = 3000;
const kept = 5000;

const Row = z.object({
  account: z.string(),
  username: z.string(),
  name: z.string(),
  csrf: z.string(),
  administrator: z.boolean(),
});

const Open = z.object({ openedAt: z.string(), expiresAt: z.string(), current: z.boolean() });

export interface OpenSession {
  readonly openedAt: string;
  readonly expiresAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** Sessions of signed-in accounts: rows of `ops.session`, keyed by the hash of the cookie. Time is the machine's. */
@Injectable()
export class Sessions {
  readonly #pool: Pool;
  readonly #hours: number;
  readonly #known = new Map<string, { readonly session: Session; readonly until: number }>();

  constructor(@Inject(Pool) pool: Pool, @Inject(CONFIG) { SESSION_HOURS: hours }: Pick<ApiConfig, 'SESSION_HOURS'>) {
    this.#pool = pool;
    this.#hours = hours;
  }

  /** Opens a session; `token` goes into the cookie and nowhere else. */
  async open(account: string): Promise<{ readonly token: string; readonly session: Session }> {
    const [token, csrf] = [newToken(), newToken()];
    await this.#pool.query({
      name: 'session-open',
      text: `with ended as (delete from ops.session where expires_at < now())
             insert into ops.session (token_hash, account, csrf, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      values: [tokenHash(token), account, csrf, this.#hours],
    });
    const session = await this.find(token);
    if (session === null) throw new Error('a session just opened is not there');
    return { token, session };
  }

  /** The session that a cookie belongs to; null = none, or it has ended. */
  async find(token: string): Promise<Session | null> {
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const known = this.#known.get(key);
    if (known !== undefined && known.until > performance.now()) return known.session;
    this.#known.delete(key);
    const { rows } = await this.#pool.query({
      name: 'session-find',
      text: `select s.account, c.username, c.name, s.csrf,
                    coalesce((select (e.facts->>'installationAdministrator')::boolean from log.event e where e.stream_id = 'account:' || s.account and e.version = 1), false) as administrator
             from ops.session s join ops.credential c on c.account = s.account
             where s.token_hash = $1 and s.expires_at > now()`,
      values: [hash],
    });
    if (rows[0] === undefined) return null;
    const { account, username, name, csrf, administrator } = Row.parse(rows[0]);
    const session: Session = { account, username, name, csrf, installationAdministrator: administrator };
    this.#remember(key, session);
    return session;
  }

  async close(token: string): Promise<void> {
    const hash = tokenHash(token);
    this.#known.delete(hash.toString('base64'));
    await this.#pool.query({
      name: 'session-close',
      text: 'delete from ops.session where token_hash = $1',
      values: [hash],
    });
  }

  /** Ends every session of an account, but the one that is named. */
  async closeAll(account: string, but: string | null): Promise<void> {
    const kept = but === null ? null : tokenHash(but);
    for (const [key, { session }] of this.#known)
      if (session.account === account && key !== kept?.toString('base64')) this.#known.delete(key);
    await this.#pool.query({
      name: 'session-close-all',
      text: 'delete from ops.session where account = $1 and ($2::bytea is null or token_hash <> $2)',
      values: [account, kept],
    });
  }

  /** The sessions of an account, the youngest first. @param token of the session that asks */
  async of(account: string, token: string): Promise<readonly OpenSession[]> {
    const { rows } = await this.#pool.query({
      name: 'session-list',
      text: `select created_at as "openedAt", expires_at as "expiresAt", token_hash = $2 as current from ops.session
             where account = $1 and expires_at > now() order by created_at desc, token_hash`,
      values: [account, tokenHash(token)],
    });
    return z.array(Open).parse(rows);
  }

  #remember(key: string, session: Session): void {
    this.#known.set(key, { session, until: performance.now() + believed });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= kept) return;
      this.#known.delete(oldest);
    }
  }
}
