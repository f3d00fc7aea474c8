import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Identifies an installation in one line: the lock file's hash and the platform, since packages differ by platform.
 * @param {string} lockText
 */
export function stampOf(lockText, platform = `${process.platform}-${process.arch}`) {
  return `${createHash('sha256').update(lockText).digest('hex')} ${platform}`;
}

/**
 * Whether node_modules holds what the lock file asks for, according to npm's own record. An `npm install` by hand
 * therefore counts too.
 * @param {{ packages?: Record<string, { version?: string, optional?: boolean, link?: boolean, peer?: boolean }> }} lock
 * package-lock.json
 * @param {{ packages?: Record<string, { version?: string }> }} installed node_modules/.package-lock.json
 */
export function holdsLocked(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path.startsWith('node_modules/'));
  return (
    wanted.length > 0 &&
    wanted.every(([path, { version, optional }]) => {
      const got = installed.packages?.[path];
      return got ? got.version === version : optional === true;
    })
  );
}

/**
 * A package that npm recorded as installed and that no longer exists, because someone or something deleted it.
 * @param {string} root folder of the clone
 * @param {{ packages?: Record<string, unknown> }} installed node_modules/.package-lock.json
 * @returns {string | null} its path in the clone; null = all are there
 */
export function goneFrom(root, installed) {
  return (
    Object.keys(installed.packages ?? {}).find(
      (path) => path.startsWith('node_modules/') && !existsSync(join(root, path, 'package.json')),
    ) ?? null
  );
}

/** @param {string} file @returns {Promise<string>} empty if the file is missing */
export async function readText(file) {
  return readFile(file, 'utf8').catch(() => '');
}

/** @param {string} file @param {string} stamp */
export async function writeStamp(file, stamp) {
  await writeFile(file, `${stamp}\n`);
}
