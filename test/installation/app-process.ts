import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The project's folder; this file is two folders below it. */
const root = fileURLToPath(new URL('../..', import.meta.url));

export type AppName = 'api' | 'worker' | 'projector';

export interface AppOptions {
  /** Further arguments of node, such as `--cpu-prof`. */
  readonly nodeArguments?: readonly string[];
  readonly startMs?: number;
  /** Niceness, see nice(1); default: that of the other processes. */
  readonly niceness?: number | undefined;
}

/**
 * One of the apps as an operating-system process of its own, run from `dist` as in production. Its log is kept for the
 * message of a failure.
 */
export class AppProcess {
  readonly name: AppName;
  readonly url: string | null;
  readonly #child: ChildProcess;
  readonly #said: string[];

  private constructor(name: AppName, child: ChildProcess, url: string | null, said: string[]) {
    this.name = name;
    this.url = url;
    this.#child = child;
    this.#said = said;
  }

  /**
   * Starts the app and waits for its log line `ready`.
   * @throws Error with the end of its log if it exits or stays silent
   */
  static async start(
    name: AppName,
    settings: Readonly<Record<string, string>>,
    options: AppOptions = {},
  ): Promise<AppProcess> {
    const main = join(root, 'apps', name, 'dist', 'main.js');
    const program = [process.execPath, '--enable-source-maps', ...(options.nodeArguments ?? []), main];
    const child = spawn('nice', ['-n', String(options.niceness ?? 0), ...program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited(), ...settings },
    });
    const kill = (): void => void child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    const said: string[] = [];
    const keep = (line: string): void => {
      said.push(line);
      if (said.length > 5000) said.shift();
    };
    createInterface({ input: child.stderr }).on('line', keep);
    const url = await new Promise<string | null>((resolve, reject) => {
      const fail = (why: string): void => {
        clearTimeout(late);
        reject(new Error(`${name} ${why}:\n${said.slice(-30).join('\n')}`));
      };
      const late = setTimeout(() => {
        kill();
        fail('was not ready in time');
      }, options.startMs ?? 60_000);
      child.once('exit', (code, signal) => fail(`ended with ${signal ?? code}`));
      child.once('error', (error) => fail(error.message));
      createInterface({ input: child.stdout }).on('line', (line) => {
        keep(line);
        const ready = readyLine(line);
        if (ready === null) return;
        clearTimeout(late);
        resolve(ready.url);
      });
    });
    return new AppProcess(name, child, url, said);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The last lines of its log. */
  get log(): readonly string[] {
    return this.#said;
  }

  /** Sends a signal and waits for the end. SIGTERM lets the app finish its work; after 20 s it is killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (!this.running) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.kill(signal);
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(late);
  }

  /** Freezes or resumes the process (SIGSTOP, SIGCONT). */
  freeze(frozen: boolean): void {
    this.#child.kill(frozen ? 'SIGSTOP' : 'SIGCONT');
  }
}

function readyLine(line: string): { url: string | null } | null {
  if (!line.startsWith('{')) return null;
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null || !('msg' in read) || read.msg !== 'ready') return null;
    return { url: 'url' in read && typeof read.url === 'string' ? read.url : null };
  } catch {
    return null;
  }
}

/** Variables that the apps take from the environment of the test run: none that configures the product. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR', 'NODE_COMPILE_CACHE'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );
}
