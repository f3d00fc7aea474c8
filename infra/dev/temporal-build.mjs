import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, runCommand } from './command.mjs';
import { temporalVersion } from './temporal-release.mjs';

/** @param {string} line of `go env GOVERSION` */
export function goIsNewEnough(line) {
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(line) ?? [];
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 25);
}

/**
 * Builds the executable with Go, from its module.
 * @param {string} folder
 * @param {import('./progress.mjs').Task} task
 * @returns {Promise<{ file: string } | { why: string }>}
 */
export async function buildTemporal(folder, task) {
  const { code: found, stdout } = await runCommand('go', ['env', 'GOVERSION'], { timeoutMs: 20_000 });
  if (found !== 0) return { why: 'Go is not installed (or does not run)' };
  // An older Go downloads the toolchain that the module asks for, if it may.
  const note = goIsNewEnough(stdout) ? '' : ` (${stdout.trim()})`;
  let packages = 0;
  let modules = 0;
  const seen = (/** @type {string} */ line) => {
    if (line.startsWith('go: downloading')) modules++;
    else if (/^[\w./-]+$/.test(line)) packages++;
    const at =
      packages > 0 ? `${packages} gói đã biên dịch · packages compiled` : `${modules} mô-đun đã tải · modules fetched`;
    task.note(`Go${note}: ${at}; khoảng 3 phút trên 2 nhân · about 3 minutes on 2 cores`);
  };
  task.note('Go');
  const { code, output } = await runCommand(
    'go',
    ['install', '-v', `github.com/temporalio/cli/cmd/temporal@v${temporalVersion}`],
    {
      // The user's GOFLAGS and workspaces must not change the build.
      env: { ...process.env, GOBIN: folder, GOFLAGS: '', GOWORK: 'off' },
      cwd: folder,
      onLine: seen,
    },
  );
  const file = join(folder, 'temporal');
  return code === 0 && existsSync(file) ? { file } : { why: `go install failed:\n${lastLines(output, 8)}` };
}
