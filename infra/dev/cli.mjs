import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { checkMachine } from './machine.mjs';
import { dataDir, pinnedNode, root, toolEnv } from './places.mjs';
import { Progress } from './progress.mjs';
import { showTrouble } from './trouble.mjs';

/** Runs the command line `vinhdanh`, compiled if necessary, and exits with its code. @param {string[]} args */
export async function runCli(args) {
  await runNode(join(root, 'apps', 'cli', 'dist', 'main.js'), args);
}

/**
 * Runs a script of the project on the pinned Node, in the folder where npm was called, and exits with its code.
 * @param {string} script @param {string[]} args
 * @param {readonly string[]} [projects] what must be compiled
 * @param {(progress: Progress) => Promise<Record<string, string>>} [environment] asked once everything is compiled
 */
export async function runNode(script, args, projects = ['tsconfig.build.json'], environment = async () => ({})) {
  try {
    checkMachine();
    // Programs may read the script's output on stdout, so progress goes to stderr.
    const progress = new Progress(process.stderr);
    await ensureInstalled(progress);
    await build(progress, projects);
    const child = spawn(pinnedNode, ['--enable-source-maps', script, ...args], {
      cwd: process.env['INIT_CWD'] ?? root,
      env: toolEnv({ VINHDANH_DATA: dataDir, ...(await environment(progress)) }),
      stdio: 'inherit',
    });
    // The terminal sends Ctrl-C to the child too; it stops by itself, and this process follows.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    child.on('exit', (code) => process.exit(code ?? 1));
  } catch (error) {
    showTrouble(error);
    process.exit(1);
  }
}
