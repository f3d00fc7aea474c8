import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** One of the apps as a separate process, run from `dist` as in production. */
export interface App {
  readonly url: string;
  /** Its log lines so far. */
  readonly lines: readonly string[];
  /** Sends a signal and returns the exit code, or the signal that ended it. */
  end(signal?: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<number | string | null>;
}

/** What belongs to the machine; settings of the product are the test's own. */
const inherited = (): Record<string, string> =>
  Object.fromEntries(
    ['PATH', 'HOME', 'NODE_COMPILE_CACHE'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Starts an app and waits for its line `ready`. @throws Error with its output when it ends before */
export async function startApp(
  name: 'api' | 'projector' | 'worker',
  env: Readonly<Record<string, string>>,
): Promise<App> {
  const main = fileURLToPath(new URL(`../../${name}/dist/main.js`, import.meta.url));
  if (!existsSync(main)) throw new Error(`${main} does not exist: npm run build first`);
  const child = spawn(process.execPath, [main], {
    env: { ...inherited(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal)),
  );
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then((code) => reject(new Error(`${name} ended with ${code}:\n${lines.join('\n')}`)));
    for (const stream of streams(child)) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.includes('"msg":"ready"')) resolve(/"url":"([^"]+)"/.exec(line)?.[1] ?? '');
      });
    }
  });
  return {
    url,
    lines,
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      if (signal === 'SIGSTOP' || signal === 'SIGCONT') return null;
      const code = await ended;
      process.off('exit', kill);
      return code;
    },
  };
}

const streams = (child: ChildProcess) => [child.stdout, child.stderr].filter((stream) => stream !== null);
