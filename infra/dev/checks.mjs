import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { binDir, root, toolEnv } from './places.mjs';

/**
 * Checks that run before the tests: each is a command that exits with 0 when it passes. The import rules are part of
 * the suite `architecture`, which also tests the rules themselves.
 * @type {readonly { name: string, run: readonly string[] }[]}
 */
export const checks = [
  { name: 'lock file', run: ['node', 'infra/dev/lock-main.mjs', '--check'] },
  { name: 'format', run: ['oxfmt', '--check'] },
  // The build comes before lint, because lint reads types from its output.
  { name: 'types', run: ['tsc', '-b'] },
  { name: 'lint', run: ['oxlint', '--type-aware'] },
  { name: 'unused exports and dependencies', run: ['knip'] },
  { name: 'types of the console', run: ['tsc', '-p', 'apps/console'] },
  { name: 'types of infra', run: ['tsc', '-p', 'infra/dev'] },
];

/**
 * Runs one check; its output is shown only if it fails.
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
