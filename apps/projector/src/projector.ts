import type { Casework } from '@vinhdanh/casework';
import type { ProjectorConfig, TemporalSettings } from '@vinhdanh/contracts';
import { Sequencer, Wakeups, type Clocks, type EventLog } from '@vinhdanh/event-log';
import { projections } from '@vinhdanh/projections';
import { temporalAccess } from '@vinhdanh/workflows/connection';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { startFollower, type Follower } from './follower/index.js';
import type { Measures } from './health/measures.js';
import { Loop, type LoopHealth } from './loop/loop.js';
import { projecting } from './loop/projecting.js';
import { sequencing } from './loop/sequencing.js';

/** Running simulated clocks are granted two seconds ahead; one missed beat must not stop them. */
const heartbeatMs = 400;
/** Whoever committed sends what his events owe to other streams; this is for what he could not. */
const owedMs = 2000;
/** Notices can be lost. */
const lookMs = 250;

export interface Projector {
  stop(): Promise<void>;
  loops(): readonly LoopHealth[];
  follower(): ReturnType<Follower['state']>;
}

export interface ProjectorParts {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly clocks: Clocks;
  readonly casework: Casework;
  readonly config: TemporalSettings & Pick<ProjectorConfig, 'CODEC_KEYS'>;
  readonly logger: Logger;
  readonly measures: Measures;
}

/**
 * Starts the loops of the active projector. They are independent: each has its own checkpoint, and one that fails or parks stops no other. A commit wakes the sequencer, what the sequencer
 * has numbered wakes the projections in the same process, and a projection's commit wakes those who wait for their own write: no sleep lies on that way.
 */
export function startProjector({ pool, log, clocks, casework, config, logger, measures }: ProjectorParts): Projector {
  const committed = new Wakeups(pool, 'committed');
  const projected = new Wakeups(pool, 'projected');
  const follower = startFollower({
    pool,
    casework,
    temporal: temporalAccess(config),
    namespace: config.TEMPORAL_NAMESPACE,
    codecKeys: config.CODEC_KEYS,
    logger: logger.child({ loop: 'follower' }),
  });

  const readers = projections.map(
    (definition) =>
      new Loop(
        `projection:${definition.name}`,
        projecting(definition, {
          pool,
          log,
          logger,
          projected: (name, events, seconds) => {
            measures.projected(name, events, seconds);
            projected.notify();
          },
        }),
        logger,
      ),
  );
  const wakeReaders = (): void => {
    for (const loop of readers) loop.wake();
  };
  const sequencer = new Loop(
    'sequencer',
    sequencing(new Sequencer(pool), (taken) => {
      measures.sequenced(taken);
      wakeReaders();
      follower.wake();
    }),
    logger,
  );
  const heartbeat = new Loop('clock-heartbeat', async () => (await clocks.heartbeat()) < 0, logger);
  const owed = new Loop('owed-commands', async () => (await casework.sendOwed()) > 0, logger);
  const timers = [
    setInterval(() => heartbeat.wake(), heartbeatMs),
    setInterval(() => owed.wake(), owedMs),
    setInterval(wakeReaders, lookMs),
  ];
  committed.on(() => sequencer.wake());
  const loops = [sequencer, ...readers, heartbeat, owed];
  for (const loop of loops) loop.wake();

  return {
    loops: () => loops.map((loop) => loop.health()),
    follower: () => follower.state(),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([...loops.map((loop) => loop.stop()), follower.stop()]);
      await Promise.all([committed.close(), projected.close()]);
    },
  };
}
