import pg, { type Pool, type PoolConfig } from 'pg';
import { Notifier, settingsOf, type Channel } from './notifier.js';
import { connectionConfig } from '../pool.js';

const tickMs = 250;

/**
 * Wakes whoever waits for something in the database: by LISTEN on a connection of its own, and every 250 ms besides,
 * since notices can be lost. A listener must therefore be cheap when there is nothing to do. A broken connection is
 * opened again at a later tick.
 *
 * @example
 * const wakeups = new Wakeups(pool, 'committed');
 * const stop = wakeups.on(() => void loop.run());
 */
export class Wakeups {
  readonly #settings: PoolConfig;
  readonly #channel: Channel;
  readonly #notifier: Notifier;
  readonly #listeners = new Set<() => void>();
  #client: pg.Client | null = null;
  #connecting: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(source: string | Pool, channel: Channel) {
    this.#settings =
      typeof source === 'string'
        ? connectionConfig(source, { applicationName: `wakeups-${channel}` })
        : settingsOf(source);
    this.#channel = channel;
    this.#notifier = new Notifier(this.#settings, channel);
  }

  /** Adds a listener, which must not throw; returns a function that removes it. */
  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#start();
    return () => void this.#listeners.delete(listener);
  }

  /** Wakes the listeners of all processes, soon; coalesced. */
  notify(): void {
    this.#notifier.notify();
  }

  /** Resolves at the next wake-up or tick. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      const remove = this.on(() => {
        remove();
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#listeners.clear();
    await this.#connecting;
    await this.#client?.end().catch(() => {});
    await this.#notifier.close();
  }

  #start(): void {
    if (this.#timer !== null || this.#closed) return;
    this.#timer = setInterval(() => this.#tick(), tickMs);
    this.#listen();
  }

  #tick(): void {
    this.#listen();
    this.#wake();
  }

  #wake(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #listen(): void {
    if (this.#client !== null || this.#connecting !== null || this.#closed) return;
    this.#connecting = this.#connect().finally(() => (this.#connecting = null));
  }

  async #connect(): Promise<void> {
    const client = new pg.Client(this.#settings);
    client.on('error', () => (this.#client = null));
    client.on('end', () => (this.#client = null));
    client.on('notification', () => this.#wake());
    try {
      await client.connect();
      await client.query(`listen ${this.#channel}`);
      this.#client = client;
    } catch {
      await client.end().catch(() => {});
    }
  }
}
