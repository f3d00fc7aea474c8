const first = 1_000;
const most = 30_000;
const settled = 60_000;

/** How long to wait before a part that died is started again: 1 s, doubled each time to 30 s; from the beginning once it stayed up for a minute. */
export class Backoff {
  #next = first;

  /** @param {number} livedMs how long the part lived this time @returns {number} milliseconds to wait */
  after(livedMs) {
    if (livedMs >= settled) this.#next = first;
    const wait = this.#next;
    this.#next = Math.min(this.#next * 2, most);
    return wait;
  }
}
