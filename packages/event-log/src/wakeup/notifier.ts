import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg, { type Pool, type PoolConfig } from 'pg';

/** Channels of wake-ups: an append committed, a projection moved, a clock changed. */
export type Channel = 'committed' | 'projected' | 'clock';

/**
 * Pause between two notices of one process: each takes a lock that all notifying commits share, and listeners would not
 * react sooner.
 */
const pauseMs = 10;

/** Connection settings of a pool, for a separate connection. */
export function settingsOf(source: Pool | PoolConfig): PoolConfig {
  return source instanceof pg.Pool ? source.options : source;
}

/**
 * Sends NOTIFY on a separate connection, never inside an append (it would serialise commits). Calls during a notice are
 * answered by one more notice. A wake-up may get lost with its connection: every listener also polls.
 */
export class Notifier {
  readonly #settings: PoolConfig;
  readonly #channel: Channel;
  #client: Promise<pg.Client> | null = null;
  #busy = false;
  #again = false;
  #closed = false;

  constructor(source: Pool | PoolConfig, channel: Channel) {
    this.#settings = settingsOf(source);
    this.#channel = channel;
  }

  notify(): void {
    if (this.#closed) return;
    if (this.#busy) this.#again = true;
    else void this.#send();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => null);
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #send(): Promise<void> {
    this.#busy = true;
    try {
      do {
        this.#again = false;
        const client = await (this.#client ??= this.#connect());
        await client.query(`notify ${this.#channel}`);
        await sleep(pauseMs, undefined, { ref: false });
      } while (this.#again && !this.#closed);
    } catch {
      this.#client = null;
    } finally {
      this.#busy = false;
    }
  }

  async #connect(): Promise<pg.Client> {
    // A process with nothing else to do may end: a wake-up keeps no process alive.
    const client = new pg.Client({ ...this.#settings, stream: () => new Socket().unref() });
    client.on('error', () => (this.#client = null));
    await client.connect();
    return client;
  }
}
