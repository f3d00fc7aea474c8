import { setTimeout as sleep } from 'node:timers/promises';
import type { SignsOfLife } from '@vinhdanh/operations';

/** Milliseconds. */
const every = 2000;

/**
 * Reports every two seconds that a worker polls. Temporal's own list of pollers keeps a dead one for a minute, because
 * it holds its long poll.
 */
export async function showSignsOfLife(signs: SignsOfLife, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    // While PostgreSQL is unavailable, health shows that already.
    await signs.show().catch(() => {});
    await sleep(every, undefined, { signal: stopping }).catch(() => {});
  }
}
