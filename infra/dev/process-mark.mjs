import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Identifies a process beyond its number, because numbers are reused: its start time, as the system reports it.
 * @param {number} pid
 * @returns {string | null} null where no such process runs (a zombie counts as gone)
 */
export function markOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name is in parentheses and may hold any character. The state is the first field after it, the start time
      // the twentieth.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  try {
    return (
      execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || null
    );
  } catch {
    return null;
  }
}

/** @param {{ pid: number, mark: string }} known */
export function stillRuns(known) {
  return markOf(known.pid) === known.mark;
}

/**
 * Asks a process to end, and kills it after a while.
 * @param {{ pid: number, mark: string, signal?: NodeJS.Signals }} known
 * @param {number} [patienceMs]
 */
export async function endProcess(known, patienceMs = 15_000) {
  if (!stillRuns(known)) return;
  send(known.pid, known.signal ?? 'SIGTERM');
  const until = Date.now() + patienceMs;
  while (stillRuns(known)) {
    if (Date.now() > until) {
      send(known.pid, 'SIGKILL');
      if (Date.now() > until + 5_000) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // The process has ended in between.
  }
}
