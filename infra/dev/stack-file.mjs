import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { endProcess, markOf, stillRuns } from './process-mark.mjs';

/**
 * The processes that run from this folder, stored on disk so that a later start, or the keeper, can stop what an
 * unclean stop left behind. `parts` are in the order in which they were started; they are stopped in reverse order.
 * @typedef {{ pid: number, mark: string, signal?: NodeJS.Signals, name: string }} Part
 * @typedef {{ pid: number, mark: string, url?: string, parts: Part[] }} Stack
 */

/** @param {string} file @returns {Stack | null} */
export function readStack(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Stops what a stack left running, in reverse order of the start.
 * @param {Stack} stack @returns {Promise<string[]>} the names of what still ran
 */
export async function endLeftovers(stack) {
  const left = stack.parts.filter(stillRuns);
  for (const part of left.toReversed()) await endProcess(part);
  return left.map((part) => part.name);
}

/** The record of the stack that this process runs. */
export class StackFile {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
    /** @type {Stack} */
    this.stack = { pid: process.pid, mark: markOf(process.pid) ?? '', parts: [] };
  }

  /** @param {string} name @param {number} pid @param {NodeJS.Signals} [signal] the one that ends it in good order */
  started(name, pid, signal) {
    this.ended(name);
    this.stack.parts.push({ name, pid, mark: markOf(pid) ?? '', ...(signal ? { signal } : {}) });
    this.save();
  }

  /** @param {string} name */
  ended(name) {
    this.stack.parts = this.stack.parts.filter((part) => part.name !== name);
    this.save();
  }

  save() {
    const next = `${this.file}.${process.pid}`;
    writeFileSync(next, JSON.stringify(this.stack, null, 2), { mode: 0o600 });
    renameSync(next, this.file);
  }

  remove() {
    rmSync(this.file, { force: true });
  }
}
