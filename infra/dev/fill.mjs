import { join } from 'node:path';
import { ApiClient, refused } from './api-client.mjs';
import { lastLines, runCommand } from './command.mjs';
import { pinnedNode, root } from './places.mjs';
import { Trouble } from './trouble.mjs';

/**
 * Fills the demo and training registers by playing their stories through the API, as any user could.
 * @param {string} url @param {import('./state-file.mjs').SignIn} admin @param {string} demoPassword
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<import('./state-file.mjs').Demo>} the accounts it opened
 * @throws Trouble with what the command said
 */
export async function fillRegisters(url, admin, demoPassword, progress) {
  const task = progress.task('Nạp sổ trình diễn · filling the demo registers');
  const { code, output, stdout } = await runCommand(
    pinnedNode,
    [join(root, 'apps', 'cli', 'dist', 'main.js'), 'fill', '--against', url, '--json'],
    {
      cwd: root,
      env: {
        ...process.env,
        VINHDANH_ADMIN_USER: admin.username,
        VINHDANH_ADMIN_PASSWORD: admin.password,
        VINHDANH_DEMO_PASSWORD: demoPassword,
      },
      onLine: (line) => task.note(line.trim().slice(0, 70)),
    },
  );
  if (code === 0) {
    task.done('Sổ trình diễn đã nạp · demo registers filled');
    return JSON.parse(stdout);
  }
  task.fail();
  throw new Trouble(
    'Không nạp được dữ liệu trình diễn; xem các dòng trên. Chạy lại npm start, hoặc bắt đầu lại: npm start -- --fresh',
    'The demo data could not be filled in; see the lines above. ' +
      'Run npm start again, or start over: npm start -- --fresh',
    lastLines(output),
  );
}

/**
 * Starts the clock of the training register.
 * @param {string} url @param {import('./state-file.mjs').SignIn} admin @param {string} speed such as 1d/s
 */
export async function runTrainingClock(url, admin, speed) {
  const client = new ApiClient(url);
  await client.signIn(admin);
  const { status, body } = await client.ask('POST', '/api/registers/training/clock/run', { speed });
  if (status >= 300) throw refused(`clock ${speed}`, status, body);
}
