import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Backoff } from './backoff.mjs';
import { lastLines } from './command.mjs';
import { cutLog, openLog, readSince } from './log-file.mjs';
import { endProcess, markOf } from './process-mark.mjs';
import { Trouble } from './trouble.mjs';

/**
 * A process exits with this code when a setting is wrong, so starting it again would not help. sysexits.h EX_CONFIG.
 */
const wrongSetting = 78;
/** How often the size of a log is looked at, ms. */
const logEvery = 10_000;

/**
 * How to run one part of the stack.
 * @typedef {object} Recipe
 * @property {string} name
 * @property {string} file
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {number} [uid]
 * @property {number} [gid]
 * @property {NodeJS.Signals} [signal] the signal that stops it in good order; default SIGTERM
 * @property {number} [startMs] time allowed until ready, ms; default 60 s
 * @property {() => void | Promise<void>} [before] called before every start
 * @property {(written: string, pid: number) => Promise<unknown>} ready answers something once the part is ready, given
 * what it wrote so far
 */

/**
 * One part of the stack: it is started, awaited, restarted with back-off when it dies, and stopped. Parts run in their
 * own sessions, so that a Ctrl-C in the terminal reaches only the parent, which stops them in order. They write
 * directly to their log files, so that a closed pipe cannot kill them.
 */
export class Service {
  #backoff = new Backoff();
  #stopping = false;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  /** @type {Promise<void>} */
  #gone = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  #cutting;

  /**
   * @param {Recipe} recipe
   * @param {string} log
   * @param {{ say?: (line: string) => void, started?: (name: string, pid: number, signal?: NodeJS.Signals) => void,
   * ended?: (name: string) => void }} [watch]
   */
  constructor(recipe, log, watch = {}) {
    this.recipe = recipe;
    this.log = log;
    this.watch = watch;
  }

  get name() {
    return this.recipe.name;
  }

  /**
   * Starts the part.
   * @returns {Promise<unknown>} the result of `ready`
   * @throws Trouble if it ends early or is not ready in time
   */
  async start() {
    const { recipe } = this;
    await recipe.before?.();
    const { fd, from } = openLog(this.log);
    const since = Date.now();
    const child = spawn(recipe.file, recipe.args, {
      cwd: recipe.cwd,
      env: recipe.env,
      uid: recipe.uid,
      gid: recipe.gid,
      detached: true,
      stdio: ['ignore', fd, fd],
    });
    closeSync(fd);
    this.#child = child;
    /** @type {{ code: number | null, signal: NodeJS.Signals | null, error?: Error } | undefined} */
    let end;
    this.#gone = new Promise((resolve) => {
      child.once('error', (error) => resolve(void (end ??= { code: 127, signal: null, error })));
      child.once('exit', (code, signal) => resolve(void (end ??= { code, signal })));
    });
    if (child.pid) this.watch.started?.(recipe.name, child.pid, recipe.signal);
    const written = () => readSince(this.log, from);
    const until = since + (recipe.startMs ?? 60_000);
    let answer;
    while (!(answer = await recipe.ready(written(), child.pid ?? 0))) {
      if (end || this.#stopping) {
        this.watch.ended?.(recipe.name);
        throw this.#failure(written(), end);
      }
      if (Date.now() > until) {
        await this.#end();
        throw this.#failure(written());
      }
      await wait(40);
    }
    clearInterval(this.#cutting);
    this.#cutting = setInterval(() => this.#cut(), logEvery).unref();
    void this.#gone.then(() => this.#died(since, end?.code ?? null, end?.signal ?? null));
    return answer;
  }

  /** Stops the part in good order. */
  async stop() {
    this.#stopping = true;
    clearInterval(this.#cutting);
    await this.#end();
  }

  async #end() {
    const pid = this.#child?.pid;
    const mark = pid ? markOf(pid) : null;
    if (pid && mark) {
      await endProcess({ pid, mark, ...(this.recipe.signal ? { signal: this.recipe.signal } : {}) });
      await Promise.race([this.#gone, wait(2_000)]);
    }
    this.watch.ended?.(this.recipe.name);
  }

  #cut() {
    try {
      cutLog(this.log);
    } catch (error) {
      this.watch.say?.(`! ${this.log}: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** @param {number} since @param {number | null} code @param {NodeJS.Signals | null} signal */
  async #died(since, code, signal) {
    if (this.#stopping) return;
    this.watch.ended?.(this.name);
    const how = signal ?? `code ${code}`;
    for (let lived = Date.now() - since; ; lived = 0) {
      if (this.#stopping) return;
      const pause = this.#backoff.after(lived);
      this.watch.say?.(
        `! ${this.name} đã dừng đột ngột (${how}); khởi động lại sau ${pause / 1000} s. Nhật ký: ${this.log}\n` +
          `  ${this.name} died (${how}) and will be restarted in ${pause / 1000} s. Log: ${this.log}`,
      );
      await wait(pause, undefined, { ref: false });
      if (this.#stopping) return;
      try {
        await this.start();
        this.watch.say?.(`✓ ${this.name} chạy lại · runs again`);
        return;
      } catch {
        // Reported in the next round, with a longer pause.
      }
    }
  }

  /** @param {string} written @param {{ code: number | null, error?: Error }} [end] */
  #failure(written, end) {
    const detail = lastLines(end?.error ? `${written}${end.error.message}` : written, 15);
    if (end?.code === wrongSetting) {
      return new Trouble(
        `${this.name}: cấu hình sai; sửa biến môi trường nêu ở trên rồi chạy lại.`,
        `${this.name}: a setting is wrong. Correct the variable named above, then start again.`,
        detail,
      );
    }
    return end
      ? new Trouble(
          `${this.name} không khởi động được. Nhật ký: ${this.log}`,
          `${this.name} did not start. Log: ${this.log}`,
          detail,
        )
      : new Trouble(
          `${this.name} chưa sẵn sàng trong thời gian cho phép. Nhật ký: ${this.log}`,
          `${this.name} was not ready in time. Log: ${this.log}`,
          detail,
        );
  }
}
