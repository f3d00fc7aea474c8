import { closeSync, copyFileSync, openSync, readSync, renameSync, statSync, truncateSync } from 'node:fs';

const largest = 20 * 1024 * 1024;

/**
 * Opens a log for appending; a log larger than 20 MB is first renamed to `.1`.
 * @param {string} file @returns {{ fd: number, from: number }}
 */
export function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largest) renameSync(file, `${file}.1`);
  return { fd: openSync(file, 'a'), from: size > largest ? 0 : size };
}

/**
 * Cuts a log that a process still writes to, once it is larger than `most` bytes: what it holds is copied to `.1`, in
 * the place of what was there, and the file begins anew. The process appends, so it goes on at the new end; a line
 * written between copy and cut is lost. Two files of each log are kept, which bounds the disk that logs can fill.
 * @param {string} file @param {number} [most] @returns {boolean} whether it was cut
 */
export function cutLog(file, most = largest) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= most) return false;
  copyFileSync(file, `${file}.1`);
  truncateSync(file, 0);
  return true;
}

/** Reads the text appended since `from`. @param {string} file @param {number} from */
export function readSince(file, from) {
  const fd = openSync(file, 'r');
  try {
    const size = statSync(file).size;
    const buffer = Buffer.alloc(Math.max(0, Math.min(size - from, 4 * 1024 * 1024)));
    readSync(fd, buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    closeSync(fd);
  }
}

/**
 * The first JSON line whose `msg` is `ready`, as the apps log it.
 * @param {string} text
 * @returns {Record<string, unknown> | null}
 */
export function readyLine(text) {
  for (const line of text.split('\n')) {
    if (!line.includes('"ready"')) continue;
    try {
      const entry = JSON.parse(line);
      if (entry.msg === 'ready') return entry;
    } catch {
      // The rest of this line has not been written yet.
    }
  }
  return null;
}
