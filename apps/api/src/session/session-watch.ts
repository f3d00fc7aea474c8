/** Live connections of one session at most; each tab of the console holds one. */
const mostPerSession = 20;

/** Live connections by the session that opened them, so that they end with it. Sessions are named by any key. */
export class SessionWatch {
  readonly #open = new Map<string, Set<() => void>>();

  /** Calls `end` once the session is over. @returns what takes the connection off the list; null = the session holds as many as it may */
  add(session: string, end: () => void): (() => void) | null {
    const held = this.#open.get(session) ?? new Set();
    if (held.size >= mostPerSession) return null;
    this.#open.set(session, held.add(end));
    return () => {
      held.delete(end);
      if (held.size === 0 && this.#open.get(session) === held) this.#open.delete(session);
    };
  }

  /** The sessions with live connections. */
  sessions(): readonly string[] {
    return [...this.#open.keys()];
  }

  over(session: string): void {
    const held = this.#open.get(session) ?? new Set();
    this.#open.delete(session);
    for (const end of [...held]) end();
  }
}
