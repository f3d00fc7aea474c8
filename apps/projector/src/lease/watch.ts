import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { ProjectorLease } from '@vinhdanh/operations';

/**
 * Interval between two tries of a standby, and between two renewals: a takeover takes at most the lease's life and one
 * interval.
 */
const standbyMs = 400;
const renewalMs = 700;

export interface Active {
  stop(): Promise<void>;
}

/** Stands by until the lease is free, then keeps `start` running while it holds the lease; again and again. */
export class LeaseWatch {
  readonly #lease: ProjectorLease;
  readonly #start: () => Active;
  readonly #logger: Logger;
  readonly #stopping = new AbortController();
  #active: Active | null = null;
  #heldUntil = 0;
  #running: Promise<void> | null = null;

  constructor(lease: ProjectorLease, start: () => Active, logger: Logger) {
    this.#lease = lease;
    this.#start = start;
    this.#logger = logger;
  }

  get active(): boolean {
    return this.#active !== null;
  }

  /** Resolves after the first try. */
  async begin(): Promise<void> {
    await this.#once();
    this.#running = this.#watch();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#standDown('stopping');
    await this.#lease.release().catch(() => {});
  }

  async #watch(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await sleep(this.active ? renewalMs : standbyMs, undefined, { signal }).catch(() => {});
      if (!signal.aborted) await this.#once();
    }
  }

  async #once(): Promise<void> {
    const left = this.active ? Math.max(1, this.#heldUntil - performance.now()) : renewalMs * 2;
    const answer = await Promise.race([this.#lease.take(), sleep(left, 'late' as const, { ref: false })]).catch(
      (error: unknown) => {
        this.#logger.warn({ err: error }, 'the lease could not be read');
        return 'late' as const;
      },
    );
    if (typeof answer === 'number') {
      this.#heldUntil = answer;
      if (this.#active === null) {
        this.#logger.info('active: this projector works');
        this.#active = this.#start();
      }
      return;
    }
    if (this.#active === null) return;
    if (answer === null) await this.#standDown('another projector took over');
    else if (performance.now() >= this.#heldUntil) await this.#standDown('the lease could not be renewed');
  }

  async #standDown(why: string): Promise<void> {
    const active = this.#active;
    this.#active = null;
    if (active === null) return;
    this.#logger.info({ why }, 'standing by');
    await active.stop();
  }
}
