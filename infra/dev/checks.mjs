import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { binDir, root, toolEnv } from './places.mjs';

/**
 * A check is a command that exits with 0 when it passes. Those of the first list run before anything else, those of the
 * second beside the suites. The import rules are part of the suite `architecture`, which also tests the rules
 * themselves.
 * @typedef {{ name: string, run: readonly string[] }} Check
 */

/** @type {readonly Check[]} */
export const firstChecks = [
  { name: 'lock file', run: ['node', 'infra/dev/lock-main.mjs', '--check'] },
  { name: 'format', run: ['oxfmt', '--check'] },
  { name: 'types', run: ['tsc', '-b'] },
];

/** Lint reads types from the output of the build. @type {readonly Check[]} */
export const checksBeside = [
  { name: 'lint', run: ['oxlint', '--type-aware'] },
  { name: 'unused exports and dependencies', run: ['knip'] },
  { name: 'types of the console', run: ['tsc', '-p', 'apps/console'] },
  { name: 'types of infra', run: ['tsc', '-p', 'infra/dev'] },
];

/**
 * Runs one check; its output is shown only if it fails.
 * @param {Check} check
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<boolean>}
 */
export async function passes({ name, run: [tool = '', ...args] }, progress) {
  const task = progress.task(name);
  const { code, output } = await runCommand(join(binDir, tool), args, { cwd: root, env: toolEnv() });
  if (code === 0) {
    task.done();
    return true;
  }
  task.fail();
  progress.say(output.trimEnd());
  return false;
}
