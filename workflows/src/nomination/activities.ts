import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { EngineActivities, NominationActivities } from '@vinhdanh/contracts';

const retry = { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '30 s' } as const;

/**
 * Following reads and waits for nobody, so it runs inside the workflow task: half the round trips to the server, which is what bounds
 * how fast thousands of cases get level again. While PostgreSQL is away the waits between tries beyond 5 s are timers of the server.
 */
export const { follow } = proxyLocalActivities<NominationActivities>({
  startToCloseTimeout: '30 s',
  localRetryThreshold: '5 s',
  retry,
});

/** The acts of the engine, each an activity of its own name, so that a history says what was done and a stuck case what is not. */
export const engine = proxyActivities<EngineActivities>({ startToCloseTimeout: '60 s', retry });

/** One try ends within 30 s; its lease in PostgreSQL is longer, so that no second try overtakes one that still runs. */
export const { performEffect } = proxyActivities<NominationActivities>({
  startToCloseTimeout: '30 s',
  retry: { ...retry, initialInterval: '1 s' },
});
