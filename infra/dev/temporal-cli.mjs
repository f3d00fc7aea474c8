import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './cache-lock.mjs';
import { runCommand } from './command.mjs';
import { cacheDir } from './places.mjs';
import { buildTemporal } from './temporal-build.mjs';
import { downloadTemporal } from './temporal-download.mjs';
import { temporalVersion } from './temporal-release.mjs';
import { Trouble } from './trouble.mjs';

/** The oldest server that has all features the workflows use. */
const oldestServer = [1, 28];

/**
 * Finds the `temporal` executable: TEMPORAL_CLI, PATH, then the user's cache. Otherwise it fills the cache with
 * Temporal's own download or, failing that, a build by Go.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>} its path
 * @throws Trouble that says what to do if none of these is possible
 */
export async function temporalCli(progress) {
  const configured = process.env['TEMPORAL_CLI'];
  if (configured) {
    if (await serves(configured)) return configured;
    throw new Trouble(
      `TEMPORAL_CLI=${configured} không phải tệp temporal chạy được (máy chủ ${oldestServer.join('.')} trở lên). ` +
        'Sửa hoặc bỏ biến này.',
      `TEMPORAL_CLI=${configured} is not a working temporal executable (server ${oldestServer.join('.')} ` +
        'or later). Correct or unset it.',
    );
  }
  const onPath = find('temporal');
  if (onPath && (await serves(onPath))) return onPath;
  const folder = join(cacheDir(), 'temporal', temporalVersion);
  const cached = join(folder, 'temporal');
  if (existsSync(cached) && (await serves(cached))) return cached;
  const task = progress.task(`Lấy Temporal ${temporalVersion} · obtaining Temporal ${temporalVersion}`);
  try {
    const how = await withLock(
      join(folder, 'lock'),
      () => task.note('một bản sao khác đang lấy, chờ · another clone is fetching it, waiting'),
      () => obtain(folder, cached, task),
    );
    task.done(`Temporal ${temporalVersion}: ${how}`);
    return cached;
  } catch (error) {
    task.fail();
    throw error;
  }
}

/** @param {string} folder @param {string} cached @param {import('./progress.mjs').Task} task */
async function obtain(folder, cached, task) {
  if (existsSync(cached) && (await serves(cached))) return 'đã có trong bộ đệm · in the cache';
  // Remains of a killed attempt; this process holds the lock, so nobody else uses them.
  for (const name of readdirSync(folder))
    if (name.startsWith('attempt-')) rmSync(join(folder, name), { recursive: true, force: true });
  const attempt = join(folder, `attempt-${process.pid}`);
  mkdirSync(attempt, { recursive: true });
  const failures = [];
  try {
    for (const [how, way] of /** @type {const} */ ([
      ['đã tải · downloaded', downloadTemporal],
      ['đã biên dịch bằng Go · built by Go', buildTemporal],
    ])) {
      const result = await way(attempt, task);
      if ('file' in result) {
        chmodSync(result.file, 0o755);
        if (await serves(result.file)) {
          renameSync(result.file, cached);
          return how;
        }
        failures.push('the executable does not run');
      } else failures.push(result.why);
    }
  } finally {
    rmSync(attempt, { recursive: true, force: true });
  }
  throw new Trouble(
    'Không lấy được Temporal. Cài Go 1.25 trở lên, ' +
      'hoặc cài Temporal CLI (https://temporal.io/setup/install-temporal-cli) rồi đặt ' +
      'TEMPORAL_CLI=/đường/dẫn/temporal, và chạy lại.',
    'Temporal could not be obtained. Install Go 1.25 or later, ' +
      'or install the Temporal CLI (https://temporal.io/setup/install-temporal-cli) ' +
      'and set TEMPORAL_CLI=/path/to/temporal, then run this again.',
    failures.map((why) => `  - ${why}`).join('\n'),
  );
}

/** Whether the file runs and includes a new enough server. @param {string} file */
async function serves(file) {
  const { code, stdout } = await runCommand(file, ['--version'], { timeoutMs: 20_000 });
  return code === 0 && isNewEnough(stdout);
}

/** @param {string} version the output of `temporal --version` */
export function isNewEnough(version) {
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(version) ?? [];
  const [wantMajor = 0, wantMinor = 0] = oldestServer;
  return Number(major) > wantMajor || (Number(major) === wantMajor && Number(minor) >= wantMinor);
}

/** Finds an executable on PATH. @param {string} name */
export function find(name) {
  for (const folder of (process.env['PATH'] ?? '').split(':').filter(Boolean)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}
