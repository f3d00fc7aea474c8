import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { markOf, stillRuns } from './process-mark.mjs';

/**
 * Does one piece of work while no other process does it; a lock whose holder has died is taken over.
 * @template T
 * @param {string} file the lock
 * @param {() => void} waiting called once when another holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, waiting, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let told = false; !take(file); told = true) {
    if (!told) waiting();
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
    // Between two takers one removes the dead lock and both try again; `wx` lets one win.
    if (holder || isOld(file)) rmSync(file, { force: true });
    return false;
  }
}

/** Who takes the lock writes at once who he is: a lock that says nothing for longer was left by one who died in between, or whose disk was full. @param {string} file */
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
