import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the clone. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folder of the data that outlives `npm start`: database, workflows, secrets, logs. VINHDANH_DATA moves it. */
export const dataDir = process.env['VINHDANH_DATA'] ? resolve(root, process.env['VINHDANH_DATA']) : join(root, '.data');

/** Executables of the installed packages. */
export const binDir = join(root, 'node_modules', '.bin');

/** The Node version that the project pins; npm ci installs it there. */
export const pinnedNode = join(binDir, 'node');

/** Node keeps compiled code there, so that a process starts in three quarters of the time. */
export const compiledCode = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') };

/** The user's cache, shared by all clones (XDG base directory specification). */
export function cacheDir(env = process.env) {
  const base = env['XDG_CACHE_HOME'];
  // The specification requires that a relative path be ignored.
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'vinh-danh');
}

/** Environment for the project's tools: its own executables come first on PATH, so that `node` is the pinned one. */
export function toolEnv(extra = {}) {
  return { ...compiledCode, ...process.env, PATH: `${binDir}:${process.env['PATH'] ?? ''}`, ...extra };
}
