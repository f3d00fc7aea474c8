import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { pinnedNode, root, toolEnv } from './places.mjs';
import { tallyOf } from './tally.mjs';

/**
 * vitest's projects in the order in which they run, quick ones first. `servers`: needs PostgreSQL and Temporal. Suites
 * of different lanes run at the same time, because each of them waits for servers, clocks and pages part of the time.
 */
export const suites = /** @type {const} */ ([
  { name: 'unit', servers: false, lane: 'code' },
  { name: 'architecture', servers: false, lane: 'code' },
  { name: 'integration', servers: true, lane: 'code' },
  { name: 'replay', servers: true, lane: 'code' },
  { name: 'story', servers: true, lane: 'product' },
  { name: 'browser', servers: true, lane: 'product' },
]);

/**
 * Runs one suite with vitest, which prints as it runs.
 * @param {string} name @param {NodeJS.ProcessEnv} env where the test servers are
 * @param {string} folder for the report @param {readonly string[]} [more] further arguments, such as a file's name
 * @param {(line: string) => void} [say] prints a line of a suite beside which another one runs; default: vitest writes
 * to this terminal
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runSuite(name, env, folder, more = [], say) {
  const report = join(folder, `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    // a suite may have projects of several settings: integration, integration-worker
    '--project',
    name,
    '--project',
    `${name}-*`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ];
  const code = await (say ? vitestBeside(args, env, say) : vitest(args, env));
  return tallyOf(readReport(report), code);
}

const vitestMain = join(root, 'node_modules', 'vitest', 'vitest.mjs');

/**
 * Runs vitest in this terminal.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
export function vitest(args, env) {
  return runToEnd(pinnedNode, [vitestMain, ...args], env);
}

/**
 * Runs vitest and passes its lines on.
 * @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say
 * @returns {Promise<number>} its exit code
 */
async function vitestBeside(args, env, say) {
  const { code } = await runCommand(pinnedNode, [vitestMain, ...args], { cwd: root, env: toolEnv(env), onLine: say });
  return code;
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
