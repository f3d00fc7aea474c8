import { CancellationScope } from '@temporalio/workflow';
import type { OwedEffect } from '@vinhdanh/contracts';
import { performEffect } from './activities.js';

/**
 * Effects run beside the stage: neither cancelled by leaving it nor awaited by it. The log says which are owed; this only sees to it
 * that one in flight is not started a second time. What a closed run leaves behind comes again by `follow`, under its lease.
 */
export class EffectsBeside {
  readonly #caseId: string;
  readonly #inFlight = new Set<string>();
  readonly #settled = new Set<string>();
  readonly #withheld = new Set<string>();
  #moved = false;

  constructor(caseId: string) {
    this.#caseId = caseId;
  }

  /** Starts what is owed and neither in flight, settled nor withheld. */
  start(owed: readonly OwedEffect[]): void {
    for (const effect of owed) {
      if (this.#inFlight.has(effect.key) || this.#settled.has(effect.key) || this.#withheld.has(effect.key)) continue;
      this.#inFlight.add(effect.key);
      void this.#perform(effect);
    }
  }

  get inFlight(): readonly string[] {
    return [...this.#inFlight];
  }

  /** Whether something waits until the case is no longer suspended, or an administrator has confirmed. */
  get withholds(): boolean {
    return this.#withheld.size > 0;
  }

  /** What was withheld may start again at the next `start`. */
  lookAgain(): void {
    this.#withheld.clear();
  }

  /** Whether any of these still waits for its outcome. */
  owes(owed: readonly OwedEffect[]): boolean {
    return this.#inFlight.size > 0 || owed.some((effect) => !this.#settled.has(effect.key));
  }

  /** True once after an outcome has come. */
  takeMoved(): boolean {
    const moved = this.#moved;
    this.#moved = false;
    return moved;
  }

  get moved(): boolean {
    return this.#moved;
  }

  async #perform(effect: OwedEffect): Promise<void> {
    try {
      const { outcome } = await CancellationScope.nonCancellable(() => performEffect({ caseId: this.#caseId, effect }));
      if (outcome === 'withheld') this.#withheld.add(effect.key);
      else this.#settled.add(effect.key);
    } catch {
      // Every error of the outer world is retried without end; what arrives here was declared hopeless, and is looked at again later.
      this.#withheld.add(effect.key);
    } finally {
      this.#inFlight.delete(effect.key);
      this.#moved = true;
    }
  }
}
