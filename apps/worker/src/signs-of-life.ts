import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Milliseconds. */
const every = 2000;

/** One row, whichever worker wrote it last. Not waiting for the disk: a crash of PostgreSQL loses seconds of it. */
const aliveSql = `insert into ops.setting as s (name, value, changed_at)
  select 'worker.alive', 'true', statement_timestamp() from (select set_config('synchronous_commit', 'off', true)) relaxed
  on conflict (name) do update set changed_at = excluded.changed_at`;

/** Says every two seconds that a worker polls. Temporal's own list of pollers still has one that died a minute ago, whose long poll it holds. */
export async function showSignsOfLife(pool: Pool, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    // while PostgreSQL is away health says that already
    await pool.query({ name: 'worker.alive', text: aliveSql }).catch(() => {});
    await sleep(every, undefined, { signal: stopping }).catch(() => {});
  }
}
