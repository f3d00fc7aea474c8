import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The projector as a separate process, run from `dist` as in production. */
export class ProjectorProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Resolves at its log line `ready`. */
  static async start(settings: Readonly<Record<string, string>>): Promise<ProjectorProcess> {
    if (!existsSync(main)) throw new Error('the projector is not built: npm run build');
    const child = spawn(process.execPath, ['--enable-source-maps', main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...settings },
    });
    process.once('exit', () => child.kill('SIGKILL'));
    const said: string[] = [];
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code, signal) =>
        reject(new Error(`the projector ended with ${signal ?? code}:\n${said.slice(-20).join('\n')}`)),
      );
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line);
        if (line.includes('"msg":"ready"')) resolve();
      });
    });
    return new ProjectorProcess(child);
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (!this.running) return this.#child.exitCode;
    const gone = new Promise<number | null>((resolve) => {
      this.#child.once('exit', resolve);
    });
    this.#child.kill(signal);
    return gone;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  freeze(frozen: boolean): void {
    this.#child.kill(frozen ? 'SIGSTOP' : 'SIGCONT');
  }
}
