import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './cache-lock.mjs';
import { lastLines, runCommand } from './command.mjs';
import { cacheDir, root } from './places.mjs';
import { Trouble } from './trouble.mjs';

/** The oldest Python for which the pinned schemathesis is made. */
const oldestPython = [3, 11];
const requirements = join(root, 'infra', 'dev', 'schemathesis.txt');
/** Prints the version; fails where Python lacks what an environment of its own needs (Debian packages it apart). */
const askVersion = 'import sys, venv, ensurepip; print(*sys.version_info[:2])';

/** A Python that can make a virtual environment for the pinned packages; null = there is none. */
export async function pythonOnPath() {
  for (const name of ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11']) {
    const { code, stdout } = await runCommand(name, ['-c', askVersion], { timeoutMs: 20_000 });
    if (code === 0 && pythonIsNewEnough(stdout)) return name;
  }
  return null;
}

/** @param {string} version major and minor, as `askVersion` prints them */
export function pythonIsNewEnough(version) {
  const [major = 0, minor = 0] = version.trim().split(' ').map(Number);
  const [wantMajor = 0, wantMinor = 0] = oldestPython;
  return major === wantMajor && minor >= wantMinor;
}

/**
 * Name of the environment's folder: another list of packages or another Python gets another environment.
 * @param {string} list @param {string} python
 */
export const environmentOf = (list, python) =>
  createHash('sha256').update(`${python}\n${list}`).digest('hex').slice(0, 16);

/**
 * Provides schemathesis in a virtual environment in the user's cache, shared by all clones.
 * @param {string} python
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>} its executable
 * @throws Trouble if pip cannot install it
 */
export async function schemathesis(python, progress) {
  const { stdout: version } = await runCommand(python, ['--version']);
  const folder = join(cacheDir(), 'schemathesis', environmentOf(readFileSync(requirements, 'utf8'), version.trim()));
  const executable = join(folder, 'bin', 'schemathesis');
  // written last, so an installation that was killed begins anew
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return executable;
  const task = progress.task('Cài schemathesis · installing schemathesis');
  try {
    await withLock(
      `${folder}.lock`,
      () => task.note('một bản sao khác đang cài, chờ · another clone is installing it, waiting'),
      async () => {
        if (existsSync(whole)) return;
        rmSync(folder, { recursive: true, force: true });
        await must(python, ['-m', 'venv', folder]);
        await must(join(folder, 'bin', 'python'), [
          ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
          // exactly the list, and no package's own build script
          ...['--no-deps', '--only-binary=:all:', '--requirement', requirements],
        ]);
        writeFileSync(whole, '');
      },
    );
  } catch (error) {
    task.fail();
    throw error;
  }
  task.done();
  return executable;
}

/** @param {string} file @param {readonly string[]} args @throws Trouble */
async function must(file, args) {
  const { code, output } = await runCommand(file, args, { timeoutMs: 600_000 });
  if (code === 0) return;
  throw new Trouble(
    'Không cài được schemathesis bằng pip; xem các dòng trên. Kiểm tra mạng rồi chạy lại.',
    'pip could not install schemathesis; see the lines above. Check the network, then run this again.',
    lastLines(output),
  );
}
