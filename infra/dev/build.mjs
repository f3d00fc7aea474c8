import { join } from 'node:path';
import { lastLines, runCommand } from './command.mjs';
import { binDir, root, toolEnv } from './places.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Compiles what changed.
 * @param {import('./progress.mjs').Progress} progress
 * @param {readonly string[]} [projects]
 * @throws Trouble with the compiler's output
 */
export async function build(progress, projects = ['tsconfig.build.json']) {
  const task = progress.task('Biên dịch · compiling');
  const { code, output } = await runCommand(join(binDir, 'tsc'), ['-b', ...projects], { cwd: root, env: toolEnv() });
  if (code === 0) {
    task.done('Đã biên dịch · compiled');
    return;
  }
  task.fail();
  throw new Trouble('Mã nguồn không biên dịch được; xem các dòng trên.', 'The source does not compile; see the lines above.', lastLines(output, 60));
}
