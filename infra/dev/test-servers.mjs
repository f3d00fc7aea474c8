import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPort } from './port.mjs';
import { postgresRecipe, superUrl } from './postgres.mjs';
import { stillRuns } from './process-mark.mjs';
import { newSecrets } from './secrets.mjs';
import { endLeftovers, readStack } from './stack-file.mjs';
import { Stack } from './stack.mjs';
import { temporalRecipe } from './temporal-server.mjs';

const prefix = 'vinhdanh-test-';

/**
 * Removes the data of killed runs, so that they do not fill the disk. A folder younger than a minute may just be in
 * creation, so it stays.
 */
async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (
      !name.startsWith(prefix) ||
      Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < 60_000
    )
      continue;
    const stack = readStack(join(folder, 'stack.json'));
    if (stack && stillRuns(stack)) continue;
    if (stack) await endLeftovers(stack);
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // The folder belongs to another user.
    }
  }
}

/**
 * One PostgreSQL and one Temporal for a test run, on free ports; their data is removed when they stop.
 * @param {string} cli the temporal executable
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>} `env` is read by packages/testkit
 */
export async function startTestServers(cli, progress) {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o755);
  const stack = new Stack(folder, (line) => progress.say(line));
  /** @type {Promise<void> | undefined} */
  let stopped;
  // A Ctrl-C and the end of the suite that it stops both call this.
  const stop = () => (stopped ??= stack.stop().then(() => rmSync(folder, { recursive: true, force: true })));
  const task = progress.task('PostgreSQL, Temporal');
  try {
    await stack.open();
    const { ownerPassword: password, superPassword } = newSecrets();
    const place = { dir: join(folder, 'postgres'), port: await anyPort(), password, superPassword, durable: false };
    await stack.start(await postgresRecipe(place, stack.say));
    const port = await anyPort();
    await stack.start(temporalRecipe({ cli, port, uiPort: null, file: join(folder, 'temporal.db'), durable: false }));
    task.done();
    const env = {
      VINHDANH_TEST_DATABASE_URL: superUrl(place),
      VINHDANH_TEST_TEMPORAL: `127.0.0.1:${port}`,
      TEMPORAL_CLI: cli,
    };
    return { env, stop };
  } catch (error) {
    task.fail();
    await stop();
    throw error;
  }
}
