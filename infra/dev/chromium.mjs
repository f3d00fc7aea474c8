import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './command.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
/** The browser without its own windows: half the processor time for the same pages, but it has no viewer for PDF. */
const shellNames = ['chromium-headless-shell', 'chrome-headless-shell'];

/**
 * Finds the browser for screen tests: CHROMIUM, then PATH, then Debian's package where it may be installed (root,
 * apt-get).
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string | null>} null = not available; the tests that need it are skipped
 */
export async function chromium(progress) {
  const configured = process.env['CHROMIUM'];
  if (configured) return configured;
  const found = onPath(names);
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    progress.say(
      '! Không có Chromium (đặt CHROMIUM=đường dẫn); bỏ qua kiểm thử màn hình · ' +
        'no Chromium (set CHROMIUM=path); tests on screens are skipped',
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
      return onPath(names);
    }
  }
  task.fail();
  progress.say(
    '! Không cài được Chromium; bỏ qua kiểm thử màn hình · ' +
      'Chromium could not be installed; tests on screens are skipped',
  );
  return null;
}

/**
 * Finds the browser without windows, on which most screen tests then run: CHROMIUM_SHELL, then PATH, then Debian's
 * package where it may be installed.
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string | null>} null = not available; every test runs on the whole browser
 */
export async function chromiumShell(progress) {
  const configured = process.env['CHROMIUM_SHELL'];
  if (configured) return configured;
  const found = onPath(shellNames);
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  const task = progress.task('Cài Chromium không cửa sổ · installing the Chromium without windows');
  const { code } = await runCommand(
    '/usr/bin/apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 120_000 },
  );
  if (code === 0) {
    task.done('Chromium không cửa sổ · Chromium without windows');
    return onPath(shellNames);
  }
  task.done('Không có; dùng Chromium thường · not available; the whole Chromium is used');
  return null;
}

/** @param {readonly string[]} wanted */
function onPath(wanted) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of wanted) {
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
