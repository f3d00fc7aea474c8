import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * Finds the browser for screen tests: CHROMIUM, then PATH, then Debian's package where it may be installed (root,
 * apt-get).
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string | null>} null = not available; the tests that need it are skipped
 */
export async function chromium(progress) {
  const configured = process.env['CHROMIUM'];
  if (configured) return configured;
  const found = onPath();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    progress.say(
      '! Không có Chromium (đặt CHROMIUM=đường dẫn); bỏ qua kiểm thử màn hình · no Chromium (set CHROMIUM=path); tests on screens are skipped',
    );
    return null;
  }
  const task = progress.task('Cài Chromium · installing Chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ['update'],
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  ]) {
    const { code } = await runCommand('/usr/bin/apt-get', args, {
      env,
      timeoutMs: 300_000,
      onLine: (line) => task.note(line.slice(0, 70)),
    });
    if (args[0] === 'install' && code === 0) {
      task.done('Chromium');
      return onPath();
    }
  }
  task.fail();
  progress.say(
    '! Không cài được Chromium; bỏ qua kiểm thử màn hình · Chromium could not be installed; tests on screens are skipped',
  );
  return null;
}

function onPath() {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not in this folder
      }
    }
  }
  return null;
}
