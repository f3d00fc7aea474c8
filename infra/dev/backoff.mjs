const first = 1_000;
const most = 30_000;
const settled = 60_000;

/**
 * Delay before a dead part is started again: 1 s, doubled each time up to 30 s. A part that has stayed up for a minute
 * starts at 1 s again.
 */
export class Backoff {
  #next = first;

  /** @param {number} livedMs how long the part has lived this time @returns {number} delay, ms */
  after(livedMs) {
    if (livedMs >= settled) this.#next = first;
    const wait = this.#next;
    this.#next = Math.min(this.#next * 2, most);
    return wait;
  }
}
