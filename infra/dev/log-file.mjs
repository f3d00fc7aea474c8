import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';

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
