import type { Logger } from 'pino';

const firstPauseMs = 100;
const longestPauseMs = 5000;

/** State of a loop, for health and metrics. */
export interface LoopHealth {
  readonly name: string;
  readonly turns: number;
  readonly failures: number;
  /** Error of the last turn; null = it succeeded. */
  readonly error: string | null;
  /** It does not try again before the process restarts. */
  readonly parked: boolean;
}

/** Thrown by a turn when retrying is useless: the loop parks, others continue. */
export class Parked extends Error {
  override readonly name = 'Parked';
}

/**
 * Runs its turn whenever it is woken, one at a time; wake-ups during a turn count as one. A failed turn is retried
 * after a pause that doubles, so that an unavailable database is not flooded.
 */
export class Loop {
  readonly #name: string;
  readonly #turn: (signal: AbortSignal) => Promise<boolean>;
  readonly #logger: Logger;
  readonly #stopping = new AbortController();
  #running: Promise<void> | null = null;
  #again = false;
  #pause: NodeJS.Timeout | null = null;
  #pauseMs = 0;
  #turns = 0;
  #failures = 0;
  #error: string | null = null;
  #parked = false;

  /** @param turn does a piece of work; true = there is more */
  constructor(name: string, turn: (signal: AbortSignal) => Promise<boolean>, logger: Logger) {
    this.#name = name;
    this.#turn = turn;
    this.#logger = logger.child({ loop: name });
  }

  wake(): void {
    if (this.#parked || this.#stopping.signal.aborted || this.#pause !== null) return;
    if (this.#running !== null) this.#again = true;
    else this.#running = this.#run().finally(() => (this.#running = null));
  }

  /** Ends after the running turn. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (this.#pause !== null) clearTimeout(this.#pause);
    await this.#running;
  }

  health(): LoopHealth {
    return { name: this.#name, turns: this.#turns, failures: this.#failures, error: this.#error, parked: this.#parked };
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    try {
      let more = true;
      while (more && !signal.aborted) {
        this.#again = false;
        more = await this.#turn(signal);
        this.#turns += 1;
        this.#error = null;
        this.#pauseMs = 0;
        more ||= this.#again;
      }
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#failures += 1;
    this.#error = error instanceof Error ? error.message : String(error);
    this.#parked = error instanceof Parked;
    this.#logger.error({ err: error }, this.#parked ? 'loop parked' : 'loop failed');
    if (this.#parked) return;
    this.#pauseMs = Math.min(longestPauseMs, Math.max(firstPauseMs, this.#pauseMs * 2));
    this.#pause = setTimeout(() => {
      this.#pause = null;
      this.wake();
    }, this.#pauseMs);
  }
}
