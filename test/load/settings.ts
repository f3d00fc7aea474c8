/** Durations and numbers of rounds of the measurements. */
export interface Plan {
  readonly rounds: number;
  /** Duration of one round of one contender, ms. */
  readonly roundMs: number;
  /** Duration of the open-loop parts, seconds. */
  readonly steadySeconds: number;
  readonly cases: number;
}

export const full: Plan = { rounds: 5, roundMs: 6000, steadySeconds: 30, cases: 400 };
export const quick: Plan = { rounds: 3, roundMs: 2000, steadySeconds: 8, cases: 120 };

/** Numbers of clients at which throughput is measured. */
export const clientCounts = [1, 8, 32] as const;

/**
 * PostgreSQL as in production: every commit waits for the disk (fsync, synchronous_commit and full_page_writes on, the
 * server's defaults), for yardstick and product alike; they share the server, the tables and the indexes. Checkpoints
 * are so far apart that none falls into one contender's round alone.
 */
export const postgres = {
  durable: true,
  settings: ['max_wal_size=4GB', 'checkpoint_timeout=15min', 'checkpoint_completion_target=0.9'],
} as const;

/** Niceness of worker and Temporal, as `npm start` sets it (infra/dev/behind.mjs); see nice(1). */
export const niceness = 5;
