import { setTimeout as sleep } from 'node:timers/promises';
import type { SignsOfLife } from '@vinhdanh/operations';

/** Milliseconds. */
const every = 2000;

/** Says every two seconds that a worker polls. Temporal's own list of pollers still has one that died a minute ago, whose long poll it holds. */
export async function showSignsOfLife(signs: SignsOfLife, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    // While PostgreSQL is away, health says that already.
    await signs.show().catch(() => {});
    await sleep(every, undefined, { signal: stopping }).catch(() => {});
  }
}
