import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import { SessionRows, type OpenSession } from '@vinhdanh/operations';
import { CONFIG } from '../app/tokens.js';
import type { Session } from './session.js';
import { SessionWatch } from './session-watch.js';
import { newToken, tokenHash } from './token.js';

/** For this long, machine milliseconds, a session found is believed without asking the database again: a sign-out at another process takes effect within it. */
const believed = 3000;
const kept = 5000;

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

  /** Opens a session; `token` goes into the cookie and nowhere else. */
  async open(account: string): Promise<{ readonly token: string; readonly session: Session }> {
    const [token, csrf] = [newToken(), newToken()];
    await this.#rows.open(tokenHash(token), account, csrf, this.#hours);
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

  /** The second factor has been given in this session. */
  async factorGiven(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.#rows.factorGiven(hash);
    this.#known.delete(hash.toString('base64'));
  }

  async close(token: string): Promise<void> {
    const hash = tokenHash(token);
    await this.#rows.close(hash);
    this.#over(hash.toString('base64'));
  }

  /** Ends every session of an account, but the one that is named. */
  async closeAll(account: string, but: string | null): Promise<void> {
    const kept = but === null ? null : tokenHash(but);
    const closed = await this.#rows.closeAll(account, kept);
    for (const [key, { session }] of this.#known)
      if (session.account === account && key !== kept?.toString('base64')) this.#known.delete(key);
    for (const hash of closed) this.#over(hash.toString('base64'));
  }

  /**
   * Calls `end` as soon as the session of a cookie is closed in this process; whoever watches looks again from time to time for those closed in another.
   *
   * @returns what ends the watching; null = the session watches as much as it may
   */
  watch(token: string, end: () => void): (() => void) | null {
    return this.#watch.add(tokenHash(token).toString('base64'), end);
  }

  /** The sessions of an account, the youngest first. @param token of the session that asks */
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
