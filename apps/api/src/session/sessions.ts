import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import { SessionRows, type NewSession, type OpenSession } from '@vinhdanh/operations';
import { CONFIG } from '../app/tokens.js';
import type { Session } from './session.js';
import { SessionWatch } from './session-watch.js';
import { newToken, tokenHash } from './token.js';

/** A session is cached for this long, machine ms: a sign-out at another process takes effect within it. */
const believed = 3000;
const kept = 5000;

/** How a session comes about: by the identity provider or by a password, with the second factor or without. */
type HowOpened = Pick<NewSession, 'byProvider' | 'factorGiven'>;

/** Sessions of signed-in accounts: rows of `ops.session`, keyed by the hash of the cookie. Time is the machine's. */
@Injectable()
export class Sessions {
  readonly #rows: SessionRows;
  readonly #hours: number;
  readonly #idleMinutes: number;
  /** When a session was last seen to be at work, machine milliseconds. */
  readonly #seen = new Map<string, number>();
  readonly #watch = new SessionWatch();
  readonly #known = new Map<string, { readonly session: Session; readonly until: number }>();

  constructor(
    @Inject(SessionRows) rows: SessionRows,
    @Inject(CONFIG)
    { SESSION_HOURS: hours, SESSION_IDLE_MINUTES: idle }: Pick<ApiConfig, 'SESSION_HOURS' | 'SESSION_IDLE_MINUTES'>,
  ) {
    this.#rows = rows;
    this.#hours = hours;
    this.#idleMinutes = idle;
  }

  /** Opens a session; `token` goes only into the cookie. */
  async open(account: string, how: HowOpened): Promise<{ readonly token: string; readonly session: Session }> {
    const [token, csrf] = [newToken(), newToken()];
    await this.#rows.open({ tokenHash: tokenHash(token), account, csrf, hours: this.#hours, ...how });
    const session = await this.find(token);
    if (session === null) throw new Error('the new session has no row');
    return { token, session };
  }

  /** The session that a cookie belongs to; null = none, or it has ended. */
  async find(token: string): Promise<Session | null> {
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const known = this.#known.get(key);
    if (known !== undefined && known.until > performance.now()) return known.session;
    this.#known.delete(key);
    const found = await this.#rows.find(hash, this.#idleMinutes);
    if (found === null) return null;
    const { administrator, ...rest } = found;
    const session: Session = { ...rest, installationAdministrator: administrator };
    this.#remember(key, session);
    return session;
  }

  /** Somebody is at work in this session: it is not idle. Written a few times in the time after which it would be. */
  async see(token: string): Promise<void> {
    const hash = tokenHash(token);
    const key = hash.toString('base64');
    const now = performance.now();
    if ((this.#seen.get(key) ?? -Infinity) > now - this.#idleMinutes * 6000) return;
    this.#seen.delete(key);
    this.#seen.set(key, now);
    forgetOldest(this.#seen);
    await this.#rows.seen(hash);
  }

  /** Replaces a session that lacked the second factor by one that has it: the old token is void. */
  async withFactor(token: string, { account, csrf, byProvider }: Session): Promise<string> {
    const opened = newToken();
    // the page and its other tabs keep their CSRF token
    const hash = tokenHash(opened);
    await this.#rows.open({ tokenHash: hash, account, csrf, hours: this.#hours, byProvider, factorGiven: true });
    await this.close(token);
    return opened;
  }

  async close(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.#rows.close(hash);
    this.#over(hash.toString('base64'));
  }

  /** Ends every session of an account, except the given one. */
  async closeAll(account: string, but: string | null): Promise<void> {
    const kept = but === null ? null : tokenHash(but);
    const closed = await this.#rows.closeAll(account, kept);
    // the session that continues is read again, because what its account still has to do may have changed
    for (const [key, { session }] of this.#known) if (session.account === account) this.#known.delete(key);
    for (const hash of closed) this.#over(hash.toString('base64'));
  }

  /**
   * Calls `end` as soon as this process closes the session of a cookie; the caller polls for sessions that another
   * process closes.
   * @returns a function that ends the watching; null = the session has its maximum
   */
  watch(token: string, end: () => void): (() => void) | null {
    return this.#watch.add(tokenHash(token).toString('base64'), end);
  }

  /** The sessions of an account, latest first. @param token of the session that asks */
  of(account: string, token: string): Promise<readonly OpenSession[]> {
    return this.#rows.of(account, tokenHash(token));
  }

  #over(key: string): void {
    this.#known.delete(key);
    this.#watch.over(key);
  }

  #remember(key: string, session: Session): void {
    this.#known.set(key, { session, until: performance.now() + believed });
    forgetOldest(this.#known);
  }
}

function forgetOldest(map: Map<string, unknown>): void {
  for (const oldest of map.keys()) {
    if (map.size <= kept) return;
    map.delete(oldest);
  }
}
