import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The fields of an entry of package-lock.json that are used here.
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 * optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * Entries for the builds for other platforms that are missing from the lock file. npm leaves out a build that its
 * registry does not have (yet), and npm 11's `npm ci` then rejects the whole lock file. The parent package gives the
 * exact version, and the package name gives the platform; there is no checksum, since none is known.
 * @param {Lock} lock
 * @returns {Record<string, Entry>} what to add
 */
export function missingPlatforms(lock) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (platform && /^\d/.test(version) && !resolves(lock, path, name)) {
        missing[`node_modules/${name}`] = {
          version,
          cpu: platform.cpu,
          ...(entry.dev ? { dev: true } : {}),
          ...platform.libc,
          optional: true,
          os: platform.os,
        };
      }
    }
  }
  return missing;
}

/** @param {Lock} lock @returns {Lock} the lock file with these entries added, in npm's order */
export function completed(lock) {
  const packages = Object.entries({ ...lock.packages, ...missingPlatforms(lock) });
  return {
    ...lock,
    packages: Object.fromEntries(packages.toSorted(([one], [other]) => one.localeCompare(other, 'en'))),
  };
}

/** @param {string} name such as `@swc/core-linux-arm64-musl` */
function platformOf(name) {
  const [, os, cpu] =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)/.exec(name) ?? [];
  if (!os || !cpu) return null;
  const libc =
    os !== 'linux' ? {} : name.includes('musl') ? { libc: ['musl'] } : name.includes('gnu') ? { libc: ['glibc'] } : {};
  return { os: [os], cpu: [cpu], libc };
}

/**
 * Whether Node resolves the package from that location.
 * @param {Lock} lock @param {string} from @param {string} name
 */
function resolves(lock, from, name) {
  for (let at = from; ;) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    const up = at.lastIndexOf('/node_modules/');
    at = up < 0 ? '' : at.slice(0, up);
  }
}

/**
 * Completes the lock file; with `check` it only reports what is missing.
 * @param {string} folder @param {boolean} check
 * @returns {string[]} the builds that were missing
 */
export function mendLock(folder, check) {
  const file = join(folder, 'package-lock.json');
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = Object.keys(missingPlatforms(lock));
  if (!check && missing.length > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
  return missing;
}
