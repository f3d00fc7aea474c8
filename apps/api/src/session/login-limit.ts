import { problem } from '../problem/problem-error.js';

/** Tries are counted for this long, machine milliseconds. */
const windowMs = 5 * 60_000;
/** Tries of one name from one browser, or else from one address, before it must wait. */
const perName = 5;
/** Tries of one address over all names, from browsers that nobody knows. */
const perAddress = 60;
/** Tries of one account over all addresses, from browsers that nobody knows. */
const perAccount = 20;
/** Keys kept at most; the oldest go first, so that a flood of names costs no memory. */
const kept = 20_000;

/** Somebody who gives a password. */
export interface Try {
  readonly username: string;
  readonly address: string;
  /** Id of a browser that has signed in under this name before; null = none is known. */
  readonly browser: string | null;
}

/**
 * Slows guessing down: counts tries per user name and address, per account and per address, at every door that asks for a password. A try counts from its
 * beginning, so that many at once are no more than many after each other; one that succeeds is taken back.
 *
 * Nobody locks others out: a browser in which the account has signed in before is counted by itself alone, whatever happens at the same address or
 * to the same account elsewhere. Lives in the process; a restart forgives.
 */
export class LoginLimit {
  readonly #tries = new Map<string, number[]>();

  constructor(readonly clock: () => number = Date.now) {}

  /** Seconds to wait before this may be tried; 0 = now. */
  waitSeconds(tried: Try): number {
    return Math.max(...limitsOf(tried).map(([key, most]) => this.#wait(key, most)));
  }

  /** Asks for a password, where that may still be tried. @throws ProblemError `too-many-sign-ins` with the seconds to wait */
  async ask<Found>(tried: Try, check: () => Promise<Found | null>): Promise<Found | null> {
    const wait = this.waitSeconds(tried);
    if (wait > 0) throw problem('too-many-sign-ins', { headers: { 'retry-after': String(wait) } });
    const at = this.clock();
    const keys = limitsOf(tried).map(([key]) => key);
    for (const key of keys) this.#note(key, at);
    try {
      const found = await check();
      if (found !== null) {
        for (const key of keys) this.#takeBack(key, at);
        this.#tries.delete(keys[0] ?? '');
      }
      return found;
    } catch (error) {
      // nobody learns anything about a password from a database that is away
      for (const key of keys) this.#takeBack(key, at);
      throw error;
    }
  }

  #wait(key: string, most: number): number {
    const recent = this.#recent(key);
    const oldest = recent[recent.length - most];
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + windowMs - this.clock()) / 1000));
  }

  #note(key: string, at: number): void {
    const recent = [...this.#recent(key), at];
    this.#tries.delete(key);
    this.#tries.set(key, recent.slice(-perAddress));
    for (const oldest of this.#tries.keys()) {
      if (this.#tries.size <= kept) break;
      this.#tries.delete(oldest);
    }
  }

  #takeBack(key: string, at: number): void {
    const tries = this.#tries.get(key) ?? [];
    const index = tries.indexOf(at);
    if (index >= 0) this.#tries.set(key, tries.toSpliced(index, 1));
  }

  #recent(key: string): number[] {
    return (this.#tries.get(key) ?? []).filter((at) => at > this.clock() - windowMs);
  }
}

/** What a try is counted under, the name first, and how many each takes. */
function limitsOf({ username, address, browser }: Try): readonly (readonly [string, number])[] {
  if (browser !== null) return [[`browser\n${browser}\n${username}`, perName]];
  const network = networkOf(address);
  return [
    [`name\n${network}\n${username}`, perName],
    [`address\n${network}`, perAddress],
    [`account\n${username}`, perAccount],
  ];
}

/** Of IPv6 the first 64 bits: whoever has one address there has all of them. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = ''] = address.split('::');
  const parts = head.split(':').filter((part) => part !== '');
  return [...parts, '0', '0', '0', '0'].slice(0, 4).join(':');
}
