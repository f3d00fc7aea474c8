import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

/** A step done again each time somebody wakes it; a step that fails is tried again after a second and holds up nobody else. */
export class Loop {
  readonly #name: string;
  readonly #step: () => Promise<void>;
  readonly #logger: Logger;
  readonly #stopping: AbortSignal;
  #woken = true;
  #resume: () => void = () => {};

  constructor(name: string, step: () => Promise<void>, logger: Logger, stopping: AbortSignal) {
    this.#name = name;
    this.#step = step;
    this.#logger = logger;
    this.#stopping = stopping;
    stopping.addEventListener('abort', () => this.wake());
  }

  wake(): void {
    this.#woken = true;
    this.#resume();
  }

  /** Ends when stopped. */
  async run(): Promise<void> {
    while (!this.#stopping.aborted) {
      if (!this.#woken) {
        await new Promise<void>((resolve) => (this.#resume = resolve));
        continue;
      }
      this.#woken = false;
      try {
        await this.#step();
      } catch (error) {
        if (this.#stopping.aborted) return;
        this.#logger.warn(
          { err: error, loop: this.#name },
          'bước này hỏng, sẽ thử lại (this step failed; trying again)',
        );
        await sleep(1000, undefined, { signal: this.#stopping }).catch(() => {});
        this.#woken = true;
      }
    }
  }
}
