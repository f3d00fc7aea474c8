import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { markOf, stillRuns } from './process-mark.mjs';

/**
 * Runs one piece of work while no other process does it. The lock of a dead holder is taken over.
 * @template T
 * @param {string} file the lock
 * @param {() => void} waiting called once when another holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, waiting, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let reported = false; !take(file); reported = true) {
    if (!reported) waiting();
    await wait(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  const mine = JSON.stringify({ pid: process.pid, mark: markOf(process.pid) ?? '' });
  try {
    writeFileSync(file, mine, { flag: 'wx' });
    return true;
  } catch {
    const holder = read(file);
    if (holder && stillRuns(holder)) return false;
    // When two processes find a dead lock, one removes it and both try again; `wx` lets only one win.
    if (holder || isOld(file)) rmSync(file, { force: true });
    return false;
  }
}

/**
 * A holder writes its process id right after taking the lock. A lock that stays empty for longer belongs to a process
 * that died in between, or whose disk was full.
 * @param {string} file
 */
function isOld(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > 5000;
}

/** @param {string} file @returns {{ pid: number, mark: string } | null} */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
