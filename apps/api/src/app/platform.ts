import { Casework } from '@vinhdanh/casework';
import type { ApiConfig } from '@vinhdanh/contracts';
import { Clocks, EventLog, openPool, readSealingRing, Sealing, Wakeups } from '@vinhdanh/event-log';
import { ProjectionWaiter } from '@vinhdanh/projections';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { Metrics } from '../metrics/metrics.js';

/** What all features stand on: settings, PostgreSQL, the event log and casework over it. */
export interface Platform {
  readonly config: ApiConfig;
  readonly logger: Logger;
  readonly pool: Pool;
  readonly log: EventLog;
  readonly clocks: Clocks;
  readonly casework: Casework;
  /** Notices that read models have moved on. */
  readonly projected: Wakeups;
  readonly waiter: ProjectionWaiter;
  readonly metrics: Metrics;
  /** Closes all connections. Features flush through the pool when they shut down, so this comes after them. */
  close(): Promise<void>;
}

/** Makes the platform. It connects at the first use, not before. */
export function makePlatform(config: ApiConfig, logger: Logger): Platform {
  const pool = openPool(config.DATABASE_URL, {
    max: 16,
    applicationName: 'api',
    statementTimeout: config.QUERY_SECONDS * 1000,
  });
  const log = new EventLog(
    pool,
    undefined,
    new Sealing(pool, readSealingRing(config.SEALED_KEYS ?? config.CODEC_KEYS)),
  );
  const clocks = new Clocks(pool);
  const projected = new Wakeups(pool, 'projected');
  return {
    config,
    logger,
    pool,
    log,
    clocks,
    casework: new Casework(log, clocks, { refusesSimulated: config.MODE === 'production' }),
    projected,
    waiter: new ProjectionWaiter(pool, projected),
    metrics: new Metrics(),
    close: async () => {
      await projected.close();
      await log.close();
      await pool.end();
    },
  };
}
