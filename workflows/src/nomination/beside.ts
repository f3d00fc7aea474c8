import { CancellationScope } from '@temporalio/workflow';
import type { OwedEffect } from '@vinhdanh/contracts';
import { performEffect } from './activities.js';

/**
 * Effects run beside the stage: leaving the stage neither cancels nor awaits them. The log says which are owed; this
 * class only prevents a second start of one in flight. Effects pending when a run closes are returned by the next
 * `follow`, under their lease.
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

  /** Starts effects that are owed and neither in flight, settled nor withheld. */
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

  /** Whether an effect waits until the case is no longer suspended, or until an administrator has confirmed. */
  get withholds(): boolean {
    return this.#withheld.size > 0;
  }

  /** Withheld effects may start again at the next `start`. */
  lookAgain(): void {
    this.#withheld.clear();
  }

  /** Whether any of these still waits for its outcome. */
  owes(owed: readonly OwedEffect[]): boolean {
    return this.#inFlight.size > 0 || owed.some((effect) => !this.#settled.has(effect.key));
  }

  /** True once after an outcome has arrived. */
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
      // Every external error is retried without end; an error that arrives here was declared permanent, and the effect
      // is tried again later.
      this.#withheld.add(effect.key);
    } finally {
      this.#inFlight.delete(effect.key);
      this.#moved = true;
    }
  }
}
