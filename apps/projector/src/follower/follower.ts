import { setTimeout as sleep } from 'node:timers/promises';
import type { Casework } from '@vinhdanh/casework';
import { Wakeups } from '@vinhdanh/event-log';
import { FanOuts, FollowRows, settingNames, Settings } from '@vinhdanh/operations';
import type { TemporalAccess } from '@vinhdanh/workflows/connection';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { ClockWatch } from './clock-watch.js';
import { FanningOut } from './fanning-out.js';
import { Loop } from '../loop/loop.js';
import { Marking } from './marking.js';
import { Poking } from './poking.js';
import { sweep, type Swept } from './sweeping.js';
import { TemporalLink } from './temporal-link.js';

export interface FollowerOptions {
  readonly pool: Pool;
  readonly casework: Pick<Casework, 'follow'>;
  readonly temporal: TemporalAccess;
  readonly namespace: string;
  readonly codecKeys: string;
  readonly logger: Logger;
  /** Another one than the worker's default; for tests that share a server. */
  readonly taskQueue?: string;
}

/** Follows the log, and makes sure that every live case's workflow has seen what was committed. */
export interface Follower {
  /** To be called when events were numbered: saves waiting for the next poll, every 250 ms. */
  wake(): void;
  /** Looks for open cases without a running workflow now. @throws while Temporal is unavailable */
  sweep(): Promise<Swept>;
  state(): { readonly checkpoint: number; readonly temporal: 'connected' | 'away' };
  stop(): Promise<void>;
}

/** Milliseconds. */
const sweepEvery = 3_600_000;
const lookEvery = 5000;
const lookEveryAway = 500;

/**
 * Starts following. Temporal may be unavailable: what is committed is marked, so that the lag shows, and poked when
 * Temporal is back.
 */
export function startFollower(options: FollowerOptions): Follower {
  const { pool, logger, taskQueue } = options;
  const stopping = new AbortController();
  const link = new TemporalLink(options.temporal, options.namespace, options.codecKeys);
  const follow = new FollowRows(pool);
  const settings = new Settings(pool);
  const marking = new Marking(follow, settings);
  const clocks = new ClockWatch(follow);
  const poking = new Poking(follow, options.casework, taskQueue);
  const fanning = new FanningOut(new FanOuts(pool), taskQueue);
  let available = false;
  let sweptAt = 0;

  const poke = new Loop(
    'poke',
    async (stop) => {
      if (link.client === null || !available) return false;
      const result = await poking.run(link.client, stop);
      if (!result.available) away();
      return false;
    },
    logger,
  );
  const fan = new Loop(
    'fan-out',
    async () => {
      if (link.client !== null && available) await fanning.start(link.client);
      return false;
    },
    logger,
  );
  const mark = new Loop(
    'mark',
    async () => {
      const marked = (await marking.catchUp()) + (await clocks.catchUp());
      if (marked > 0) poke.wake();
      if ((await fanning.note()) > 0) fan.wake();
      return false;
    },
    logger,
  );
  const loops = [mark, poke, fan];

  const away = (): void => {
    if (available)
      logger.warn(
        'Temporal đã ngắt; sổ vẫn ghi, luồng sẽ theo kịp khi có lại (Temporal is unavailable; ' +
          'the log continues, workflows catch up later)',
      );
    available = false;
  };

  const look = async (): Promise<void> => {
    const id = await link.namespaceId();
    const known = await settings.read(settingNames.namespace);
    if (known !== id) {
      // An empty Temporal knows no workflow: all of them start from the log. Effects are safe, because their outcomes
      // are in the log too.
      await follow.followAnew({ namespaceId: id, reason: known === null ? 'first' : 'namespace', holdEffects: false });
      await settings.write(settingNames.namespace, id);
      logger.info({ namespace: options.namespace, id, before: known }, 'following into a new Temporal namespace');
    }
    if (!available) logger.info({ address: options.temporal.address }, 'Temporal connected');
    available = true;
    poke.wake();
    fan.wake();
    const wanted = await settings.read(settingNames.sweepWanted);
    if (known !== id || Date.now() - sweptAt > sweepEvery || wanted === 'true') {
      if (wanted === 'true') await settings.write(settingNames.sweepWanted, false);
      await sweepNow();
    }
  };

  const sweepNow = async (): Promise<Swept> => {
    if (link.client === null)
      throw new Error('Temporal chưa kết nối được, thử lại sau (Temporal is unavailable; try again when it is back)');
    const swept = await sweep({ follow, settings }, link.client, taskQueue);
    sweptAt = Date.now();
    logger.info(swept, 'swept');
    poke.wake();
    return swept;
  };

  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await look().catch((error: unknown) => {
        logger.debug({ err: error }, 'Temporal does not answer');
        away();
      });
      await sleep(available ? lookEvery : lookEveryAway, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const wakeups = [new Wakeups(pool, 'committed'), new Wakeups(pool, 'clock')];
  for (const wakeup of wakeups) wakeup.on(() => mark.wake());
  // A version from the worker below the committed one is poked again at the next tick.
  wakeups[1]?.on(() => poke.wake());
  for (const loop of loops) loop.wake();
  const watching = watch();

  return {
    wake: () => mark.wake(),
    sweep: sweepNow,
    state: () => ({ checkpoint: marking.checkpoint, temporal: available ? 'connected' : 'away' }),
    stop: async () => {
      stopping.abort();
      await Promise.all([watching, ...loops.map((loop) => loop.stop())]);
      await Promise.all(wakeups.map((wakeup) => wakeup.close()));
      await link.close();
    },
  };
}
