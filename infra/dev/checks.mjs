import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { binDir, root, toolEnv } from './places.mjs';

/** What is checked before any test runs: each is a command that ends with 0 when all is well. The import rules stand in the suite `architecture`, which also tests the rules. @type {readonly { name: string, run: readonly string[] }[]} */
export const checks = [
  { name: 'lock file', run: ['node', 'infra/dev/lock-main.mjs', '--check'] },
  { name: 'format', run: ['oxfmt', '--check'] },
  // before lint, which reads types from what this compiles
  { name: 'types', run: ['tsc', '-b'] },
  { name: 'lint', run: ['oxlint', '--type-aware'] },
  { name: 'types of the console', run: ['tsc', '-p', 'apps/console'] },
  { name: 'types of infra', run: ['tsc', '-p', 'infra/dev'] },
];

/**
 * Runs one check, showing what it says only where it fails.
 * @param {{ name: string, run: readonly string[] }} check
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
