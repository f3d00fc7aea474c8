import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root, toolEnv } from './places.mjs';
import { tallyOf } from './tally.mjs';

/** vitest's projects in the order in which they run, quick ones first. `servers`: needs PostgreSQL and Temporal. */
export const suites = /** @type {const} */ ([
  { name: 'unit', servers: false },
  { name: 'architecture', servers: false },
  { name: 'integration', servers: true },
  { name: 'replay', servers: true },
  { name: 'story', servers: true },
  { name: 'browser', servers: true },
]);

/**
 * Runs one suite with vitest, which prints as it runs.
 * @param {string} name @param {NodeJS.ProcessEnv} env where the test servers are
 * @param {string} folder for the report @param {readonly string[]} [more] further arguments, such as a file's name
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuite(name, env, folder, more = []) {
  const report = join(folder, `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ];
  const code = await vitest(args, env);
  return tallyOf(readReport(report), code);
}

/**
 * Runs vitest in this terminal.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function vitest(args, env) {
  return runToEnd(pinnedNode, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...args], env);
}

/**
 * Runs a command in this terminal.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function runToEnd(file, args, env) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, env: toolEnv(env), stdio: 'inherit' });
    const end = () => void child.kill();
    process.once('exit', end);
    child.on('error', () => resolve(127));
    child.on('exit', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
