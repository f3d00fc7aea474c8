import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { EngineActivities, NominationActivities } from '@vinhdanh/contracts';

const retry = { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '30 s' } as const;

/**
 * Following reads and waits for nobody, so it runs inside the workflow task. This halves the round trips to the server,
 * which limit how fast thousands of cases become level again. While PostgreSQL is unavailable, waits of more than 5 s
 * between tries are timers of the server.
 */
export const { follow } = proxyLocalActivities<NominationActivities>({
  startToCloseTimeout: '30 s',
  localRetryThreshold: '5 s',
  retry,
});

/**
 * The acts of the engine, each an activity with its own name, so that a history shows what was done and a stuck case
 * shows what was not.
 */
export const engine = proxyActivities<EngineActivities>({ startToCloseTimeout: '60 s', retry });

/** One try ends within 30 s; its lease in PostgreSQL is longer, so that no second try overlaps a running one. */
export const { performEffect } = proxyActivities<NominationActivities>({
  startToCloseTimeout: '30 s',
  retry: { ...retry, initialInterval: '1 s' },
});
