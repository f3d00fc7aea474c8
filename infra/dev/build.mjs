import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, runCommand } from './command.mjs';
import { binDir, pinnedNode, root, toolEnv } from './places.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Compiles the projects that have changed.
 * @param {import('./progress.mjs').Progress} progress
 * @param {readonly string[]} [projects]
 * @throws Trouble with the compiler's output
 */
export async function build(progress, projects = ['tsconfig.build.json']) {
  const task = progress.task('Biên dịch · compiling');
  const { code, output } = await runCommand(join(binDir, 'tsc'), ['-b', ...projects], { cwd: root, env: toolEnv() });
  if (code !== 0) {
    task.fail();
    throw new Trouble(
      'Mã nguồn không biên dịch được; xem các dòng trên.',
      'The source does not compile; see the lines above.',
      lastLines(output, 60),
    );
  }
  task.done('Đã biên dịch · compiled');
  await buildConsole(progress);
}

/**
 * Builds the console if a source is newer than the last build.
 * @param {import('./progress.mjs').Progress} progress @throws Trouble
 */
async function buildConsole(progress) {
  const folder = join(root, 'apps', 'console');
  const sources = [
    join(folder, 'src'),
    join(folder, 'public'),
    join(folder, 'index.html'),
    join(folder, 'vite.config.ts'),
    join(root, 'packages', 'contracts', 'src'),
  ];
  const built = await newest(join(folder, 'dist', 'index.html'));
  if (built > Math.max(await newest(join(root, 'package-lock.json')), ...(await Promise.all(sources.map(newest)))))
    return;
  const task = progress.task('Dựng giao diện · building the console');
  const { code, output } = await runCommand(
    pinnedNode,
    [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build'],
    { cwd: folder, env: toolEnv() },
  );
  if (code === 0) {
    task.done('Đã dựng giao diện · console built');
    return;
  }
  task.fail();
  throw new Trouble(
    'Không dựng được giao diện; xem các dòng trên.',
    'The console could not be built; see the lines above.',
    lastLines(output, 60),
  );
}

/**
 * Latest modification time of a file, or of the files in a folder; 0 = it does not exist.
 * @param {string} path @returns {Promise<number>} milliseconds since 1970
 */
async function newest(path) {
  const at = await stat(path).catch(() => null);
  if (at === null) return 0;
  if (!at.isDirectory()) return at.mtimeMs;
  const inside = await readdir(path, { recursive: true });
  return Math.max(0, ...(await Promise.all(inside.map(async (name) => (await stat(join(path, name))).mtimeMs))));
}
