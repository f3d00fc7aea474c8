import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { temporalCli } from './temporal-cli.mjs';
import { Trouble } from './trouble.mjs';

/** @throws Trouble on a platform where the embedded parts cannot run */
export function checkMachine(version = process.versions.node, platform = process.platform) {
  if (Number(version.split('.')[0]) < 20) {
    throw new Trouble(`Cần Node 20 trở lên (đang là ${version}).`, `Node 20 or later is needed (this is ${version}).`);
  }
  if (platform !== 'linux' && platform !== 'darwin') {
    throw new Trouble('Cần Linux hoặc macOS; trên Windows dùng WSL.', 'Linux or macOS is needed; on Windows use WSL.');
  }
}

/**
 * Provides what must exist before anything can run: packages, compiled code, and the Temporal executable, which is
 * fetched in parallel.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>} the Temporal executable
 */
export async function prepare(progress) {
  checkMachine();
  const temporal = temporalCli(progress);
  // A failure is reported below; until then it must not count as an unhandled rejection.
  temporal.catch(() => undefined);
  await ensureInstalled(progress);
  await build(progress);
  return temporal;
}
