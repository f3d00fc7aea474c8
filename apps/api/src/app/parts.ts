import { Casework } from '@vinhdanh/casework';
import type { ApiConfig } from '@vinhdanh/contracts';
import { Clocks, EventLog, openPool, readSealingRing, Sealing, Wakeups } from '@vinhdanh/event-log';
import { ProjectionWaiter } from '@vinhdanh/projections';
import type { Logger } from 'pino';
import { Access } from '../access/access.js';
import { Credentials } from '../account/credentials.js';
import { EffectsHold } from '../administration/effects-hold.js';
import { Advance } from '../clock/advance.js';
import { Level } from '../clock/level.js';
import { ReadinessCheck } from '../health/readiness.js';
import { Metrics } from '../metrics/metrics.js';
import { PersonalReads } from '../nomination/personal-reads.js';
import { Registers } from '../register/registers.js';
import { LoginLimit } from '../session/login-limit.js';
import { Sessions } from '../session/sessions.js';
import { Changes } from '../stream/changes.js';
import { FollowRows } from '../workflow/follow-rows.js';
import { Temporal } from '../workflow/temporal.js';

/** Everything that the controllers work with. Opens no connection by itself. */
export function makeParts(config: ApiConfig, logger: Logger) {
  const pool = openPool(config.DATABASE_URL, { max: 16, applicationName: 'api' });
  // journeys of a clock hold a connection each, for as long as they last
  const journeys = openPool(config.DATABASE_URL, { max: 32, applicationName: 'api clocks' });
  const log = new EventLog(pool, undefined, new Sealing(pool, readSealingRing(config.SEALED_KEYS ?? config.CODEC_KEYS)));
  const clocks = new Clocks(pool);
  const casework = new Casework(log, clocks, { refusesSimulated: config.MODE === 'production' });
  const temporal = new Temporal(config);
  const followRows = new FollowRows(pool);
  const effectsHold = new EffectsHold(pool);
  const projected = new Wakeups(pool, 'projected');
  const failed = (what: string) => (error: unknown) => logger.warn({ err: error }, what);
  const personalReads = new PersonalReads(pool, failed('reads of personal data wait to be written'));
  return {
    config,
    pool,
    clocks,
    casework,
    temporal,
    followRows,
    effectsHold,
    personalReads,
    projected,
    waiter: new ProjectionWaiter(pool, projected),
    sessions: new Sessions(pool, config.SESSION_HOURS),
    credentials: new Credentials(pool),
    loginLimit: new LoginLimit(),
    access: new Access(casework, clocks),
    registers: new Registers(pool, casework, clocks),
    metrics: new Metrics(),
    advance: new Advance(journeys, clocks, new Level(pool)),
    changes: new Changes({ pool, clocks, projected, failed: failed('live changes wait') }),
    readiness: new ReadinessCheck({ pool, temporal, follow: followRows, hold: effectsHold }),
    /** To be called when no request is under way any more. */
    close: async (): Promise<void> => {
      await personalReads.flush();
      await projected.close();
      await temporal.close();
      await log.close();
      await Promise.all([pool.end(), journeys.end()]);
    },
  } as const;
}

export type Parts = ReturnType<typeof makeParts>;
