import { CancellationScope, sleep } from '@temporalio/workflow';

/**
 * Milliseconds by which an alarm may be late. It may be early by a hundredth of the wait: the log is then read once too
 * often.
 */
const late = 50;

/**
 * The one timer of a run. It is kept from wait to wait while it still rings in time: most pokes do not change the next
 * moment, and a new timer costs two events of the history and a task of the server.
 */
export class Alarm {
  #scope: CancellationScope | null = null;
  #until = 0;
  #rung = false;

  get rung(): boolean {
    return this.#rung;
  }

  /** @param wait ms from now @param summary text in Temporal's history */
  set(wait: number, summary: string): void {
    const until = Date.now() + wait;
    if (
      this.#scope !== null &&
      !this.#rung &&
      this.#until <= until + late &&
      this.#until >= until - Math.max(late, wait / 100)
    )
      return;
    this.#scope?.cancel();
    this.#rung = false;
    this.#until = until;
    const scope = new CancellationScope();
    this.#scope = scope;
    void this.#ring(scope, wait, summary);
  }

  async #ring(scope: CancellationScope, wait: number, summary: string): Promise<void> {
    try {
      await scope.run(() => sleep(wait, { summary }));
      if (this.#scope === scope) this.#rung = true;
    } catch {
      // Cancelled: another wait was set, or the run ends.
    }
  }
}
