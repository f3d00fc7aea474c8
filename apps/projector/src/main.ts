import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Casework } from '@vinhdanh/casework';
import { ConfigError, configHelp, ProjectorConfig, readConfig } from '@vinhdanh/contracts';
import { Clocks, EventLog, openPool } from '@vinhdanh/event-log';
import { ensureProjections, projections } from '@vinhdanh/projections';
import { ConnectionSettingError, temporalAccess } from '@vinhdanh/workflows/connection';
import { pino, type Logger } from 'pino';
import type { Pool } from 'pg';
import { serveHealth } from './health/health-server.js';
import { Measures } from './health/measures.js';
import { ProjectorLease } from '@vinhdanh/operations';
import { LeaseWatch } from './lease/watch.js';
import { startProjector, type Projector } from './projector.js';

const wrongSetting = 78;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(configHelp('projector', ProjectorConfig));
  const config = readConfig(ProjectorConfig, process.env);
  temporalAccess(config);
  const logger = pino({ level: config.LOG_LEVEL, base: { process: 'projector' } });
  const pool = openPool(config.DATABASE_URL, { max: 12, applicationName: 'projector' });
  // of its own, so that renewing never waits behind work
  const leasePool = openPool(config.DATABASE_URL, { max: 1, applicationName: 'projector-lease' });
  const log = new EventLog(pool);
  const clocks = new Clocks(pool);
  const casework = new Casework(log, clocks);
  const measures = new Measures();
  const running: { projector: Projector | null } = { projector: null };

  await prepared(pool, logger);
  const watch = new LeaseWatch(
    new ProjectorLease(leasePool, `${hostname()}:${process.pid}:${randomUUID()}`),
    () => {
      const projector = startProjector({ pool, log, clocks, casework, config, logger, measures });
      running.projector = projector;
      return {
        stop: async () => {
          running.projector = null;
          await projector.stop();
        },
      };
    },
    logger,
  );
  await watch.begin();
  const observed = {
    pool,
    measures,
    active: () => watch.active,
    loops: () => running.projector?.loops() ?? [],
    follower: () => running.projector?.follower() ?? null,
  };
  const health = config.HEALTH_PORT === 0 ? null : await serveHealth(config.HEALTH_PORT, observed);
  logger.info({ role: watch.active ? 'active' : 'standby', healthPort: health?.port ?? null }, 'ready');

  const stop = async (): Promise<void> => {
    logger.info('stopping');
    await Promise.all([health?.close(), watch.stop()]);
    await log.close();
    await Promise.all([pool.end(), leasePool.end()]);
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** Waits for the database and makes the tables of read models that are missing. */
async function prepared(pool: Pool, logger: Logger): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ensureProjections(pool, projections);
    } catch (error) {
      logger.warn({ err: error, tries }, 'PostgreSQL is not ready: it is away, or not migrated yet; trying again');
      await sleep(Math.min(5000, 250 * tries));
    }
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof ConnectionSettingError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(wrongSetting);
}
