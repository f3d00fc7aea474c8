import { readdirSync, readFileSync } from 'node:fs';
import { openPool } from '@vinhdanh/event-log';
import type { Installation } from '../installation/installation.js';
import { spread } from './measure.js';
import type { Report } from './report.js';

/**
 * Resident memory of a process and all its descendants, MB; shared memory counts once (PSS). Known on Linux only; 0
 * elsewhere.
 */
function megabytes(pid: number, parents: ReadonlyMap<number, readonly number[]>): number {
  const own = ((): number => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  })();
  return (parents.get(pid) ?? []).reduce((sum, child) => sum + megabytes(child, parents), own);
}

function children(): Map<number, number[]> {
  const found = new Map<number, number[]>();
  if (process.platform !== 'linux') return found;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${entry}/status`, 'utf8'))?.[1] ?? 0);
      found.set(parent, [...(found.get(parent) ?? []), Number(entry)]);
    } catch {
      // The process has ended in between.
    }
  }
  return found;
}

/** The server process: parent of the backend that answers this connection. */
async function postmaster(url: string): Promise<number | null> {
  const pool = openPool(url, { max: 1 });
  try {
    const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
    const status = readFileSync(`/proc/${rows[0]?.pid ?? 0}/status`, 'utf8');
    return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    return null;
  } finally {
    await pool.end();
  }
}

/** Memory of each process of the installation. */
export async function reportMemory(house: Installation, when: 'at-rest' | 'under-load', report: Report): Promise<void> {
  const parents = children();
  const pids: readonly (readonly [string, number | null])[] = [
    ['api', house.app('api').pid],
    ['worker', house.app('worker').pid],
    ['projector', house.app('projector').pid],
    ['temporal', house.temporal?.pid ?? null],
    ['postgres', await postmaster(house.ownerUrl)],
  ];
  for (const [name, pid] of pids)
    if (pid !== null) report.add(`memory.${name}.${when}`, spread([megabytes(pid, parents)]), 'MB');
}
