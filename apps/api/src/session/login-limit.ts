import { problem } from '../problem/problem-error.js';

/** Failed sign-ins are counted for this long, machine ms. */
const windowMs = 5 * 60_000;
/** Failures of one user name from one address before it must wait. */
const perName = 5;
/** Failures of one address over all names before it must wait. */
const perAddress = 60;
/** Most keys in memory; the oldest are dropped first, so that a flood of names costs no memory. */
const kept = 20_000;

/**
 * Slows down guessing: counts wrong passwords per user name and address, and per address, on every route that takes a
 * password. Kept in the process; a restart resets it.
 */
export class LoginLimit {
  readonly #failures = new Map<string, number[]>();

  constructor(readonly clock: () => number = Date.now) {}

  /** Seconds to wait before this name may be tried from this address again; 0 = now. */
  waitSeconds(username: string, address: string): number {
    return Math.max(this.#wait(nameKey(username, address), perName), this.#wait(addressKey(address), perAddress));
  }

  failed(username: string, address: string): void {
    this.#note(nameKey(username, address));
    this.#note(addressKey(address));
  }

  succeeded(username: string, address: string): void {
    this.#failures.delete(nameKey(username, address));
  }

  /**
   * Checks the password of a name, if it may be tried.
   * @throws ProblemError `too-many-sign-ins` with the seconds to wait
   */
  async ask(username: string, address: string, check: () => Promise<string | null>): Promise<string | null> {
    const wait = this.waitSeconds(username, address);
    if (wait > 0) throw problem('too-many-sign-ins', { headers: { 'retry-after': String(wait) } });
    const account = await check();
    if (account === null) this.failed(username, address);
    else this.succeeded(username, address);
    return account;
  }

  #wait(key: string, most: number): number {
    const recent = this.#recent(key);
    const oldest = recent[recent.length - most];
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + windowMs - this.clock()) / 1000));
  }

  #note(key: string): void {
    const recent = [...this.#recent(key), this.clock()];
    this.#failures.delete(key);
    this.#failures.set(key, recent.slice(-perAddress));
    for (const oldest of this.#failures.keys()) {
      if (this.#failures.size <= kept) break;
      this.#failures.delete(oldest);
    }
  }

  #recent(key: string): number[] {
    return (this.#failures.get(key) ?? []).filter((at) => at > this.clock() - windowMs);
  }
}

const nameKey = (username: string, address: string): string => `${username}\n${address}`;
const addressKey = (address: string): string => `\n${address}`;
