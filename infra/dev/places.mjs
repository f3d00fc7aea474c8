import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where `npm start` keeps what must outlive it: database, workflows, secrets, logs. VINHDANH_DATA moves it. */
export const dataDir = process.env['VINHDANH_DATA'] ? resolve(root, process.env['VINHDANH_DATA']) : join(root, '.data');

/** Executables of the installed packages. */
export const binDir = join(root, 'node_modules', '.bin');

/** The Node that the project pins; npm ci puts it there. */
export const pinnedNode = join(binDir, 'node');

/** The user's cache, shared by all clones. XDG base directory specification. */
export function cacheDir(env = process.env) {
  const base = env['XDG_CACHE_HOME'];
  // The specification tells to ignore a relative path.
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'vinh-danh');
}

/** The environment for tools of the project: its own executables first, so that `node` is the pinned one. */
export function toolEnv(extra = {}) {
  return { ...process.env, PATH: `${binDir}:${process.env['PATH'] ?? ''}`, ...extra };
}
