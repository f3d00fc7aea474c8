import { spawn } from 'node:child_process';

/** Child processes that must end with this process. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill();
});

/**
 * Runs a command to its end and returns its output.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void, timeoutMs?: number }}
 * [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>} code 127 where the command does not exist, 124
 * after the time-out
 */
export function runCommand(file, args, { onLine, timeoutMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    running.add(child);
    let output = '';
    let stdout = '';
    let rest = '';
    let late = false;
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (!onLine) return;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
    };
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
      take(chunk);
    });
    child.stderr?.on('data', take);
    const timer = timeoutMs
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    child.on('error', (error) => {
      running.delete(child);
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n`, stdout });
    });
    child.on('close', (code) => {
      running.delete(child);
      clearTimeout(timer);
      resolve({ code: late ? 124 : (code ?? 1), output, stdout });
    });
  });
}

/** Last lines of a text. @param {string} text @param {number} [count] */
export function lastLines(text, count = 25) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
