const quietEvery = 20_000;

/** @typedef {{ note(text: string): void, done(text?: string): void, fail(): void }} Task */

/**
 * Shows the current task and its duration: on a terminal, one line that is redrawn; elsewhere, a line at the start, one
 * every 20 s and one at the end.
 */
export class Progress {
  #tasks = new Set();
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  #drawn = false;
  #stopping = false;

  /** @param {NodeJS.WriteStream} [out] */
  constructor(out = process.stdout) {
    this.out = out;
    this.live = out.isTTY && !process.env['CI'];
  }

  /** Begins a task. @param {string} label @returns {Task} */
  task(label) {
    const task = { label, note: '', since: Date.now(), said: Date.now() };
    this.#tasks.add(task);
    if (!this.live) this.out.write(`… ${label}\n`);
    this.#timer ??= setInterval(() => this.#tick(), this.live ? 200 : 1000);
    const end = (/** @type {string} */ line) => {
      if (!this.#tasks.delete(task)) return;
      this.#clear();
      this.out.write(`${line} (${seconds(task.since)} s)\n`);
      if (this.#tasks.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
    };
    return {
      note: (text) => {
        task.note = text;
      },
      done: (text) => end(`✓ ${text ?? label}`),
      fail: () => end(this.#stopping ? `… ${label}: dừng giữa chừng · not finished` : `✗ ${label}`),
    };
  }

  /** From now on, a task that fails counts as stopped and is not reported as a failure. */
  stopping() {
    this.#stopping = true;
    this.say('Đang dừng · stopping');
  }

  /** Prints a line without disturbing the redrawn one. @param {string} line */
  say(line) {
    this.#clear();
    this.out.write(`${line}\n`);
  }

  #tick() {
    if (this.live) {
      const width = (this.out.columns || 80) - 1;
      const line = [...this.#tasks]
        .map((task) => `… ${task.label} ${seconds(task.since)} s${task.note ? `: ${task.note}` : ''}`)
        .join('   ');
      this.out.write(`\r\x1b[2K${line.slice(0, width)}`);
      this.#drawn = true;
      return;
    }
    for (const task of this.#tasks) {
      if (Date.now() - task.said < quietEvery) continue;
      task.said = Date.now();
      this.out.write(`… ${task.label} ${seconds(task.since)} s${task.note ? `: ${task.note}` : ''}\n`);
    }
  }

  #clear() {
    if (this.#drawn) this.out.write('\r\x1b[2K');
    this.#drawn = false;
  }
}

/** @param {number} since */
function seconds(since) {
  const elapsed = (Date.now() - since) / 1000;
  return elapsed < 10 ? elapsed.toFixed(1) : Math.round(elapsed).toString();
}
