import { setTimeout as sleep } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { NativeConnection, Worker, type WorkerOptions, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { Casework } from '@vinhdanh/casework';
import type { FanOutActivities, NominationActivities } from '@vinhdanh/contracts';
import { Clocks, databaseAnswers, EventLog, openPool } from '@vinhdanh/event-log';
import { codecOf } from '@vinhdanh/workflows/codec';
import type { TemporalAccess } from '@vinhdanh/workflows/connection';
import { taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { Logger } from 'pino';
import { fanOutActivities } from './activities/fan-out-activities.js';
import { FollowTable } from './activities/follow-table.js';
import { nominationActivities } from './activities/nomination-activities.js';
import { EffectLeases, FanOuts, FollowRows, SignsOfLife } from '@vinhdanh/operations';
import { EffectOutcomes } from './effects/effect-outcome.js';
import { EffectPerformer } from './effects/effect-performer.js';
import { Mailer } from './effects/mailer.js';
import { failureConverterPath } from './failure-converter-path.js';
import { measured, type Measures } from './measures.js';
import { namespaceId, prepareNamespace } from './namespace.js';
import { showSignsOfLife } from './signs-of-life.js';

export interface NominationWorkerOptions {
  readonly databaseUrl: string;
  readonly temporal: TemporalAccess;
  readonly namespace: string;
  readonly codecKeys: string;
  readonly workflowCache: number;
  /** Production: from a register whose clock is simulated nothing goes out. */
  readonly refusesSimulated?: boolean;
  readonly smtpUrl: string | undefined;
  readonly smtpFrom: string;
  readonly bundle: WorkflowBundleWithSourceMap;
  readonly measures: Measures;
  readonly logger: Logger;
  /** Another one than the default; for tests that share a server. */
  readonly taskQueue?: string;
  /** Called each time the worker has begun to poll. */
  readonly onPolling?: () => void;
}

/** The running worker; begins again by itself whatever happens to Temporal. */
export interface NominationWorker {
  /** polling, or what it waits for. */
  state(): 'polling' | 'waiting for Temporal' | 'stopped';
  /** Answers whether PostgreSQL answers. */
  databaseAnswers(): Promise<boolean>;
  /** Stops polling, lets what runs finish, and closes all connections. */
  stop(): Promise<void>;
}

const watchMs = 5000;

export function startNominationWorker(options: NominationWorkerOptions): NominationWorker {
  const { logger, namespace } = options;
  const pool = openPool(options.databaseUrl, { max: 20, applicationName: 'worker' });
  const leasing = openPool(options.databaseUrl, { max: 8, applicationName: 'worker-leases' });
  const log = new EventLog(pool);
  const casework = new Casework(log, new Clocks(pool), { refusesSimulated: options.refusesSimulated ?? false });
  const mailer = new Mailer(log, options.smtpUrl, options.smtpFrom);
  const effects = new EffectPerformer(
    casework,
    new EffectLeases(leasing),
    new EffectOutcomes(log),
    mailer,
    currentAttempt,
  );
  const activities = {
    ...measured(nominationActivities(casework, new FollowTable(new FollowRows(pool)), effects), options.measures),
    ...fanOutActivities(casework, new FanOuts(pool), new FollowRows(pool)),
  };

  const stopping = new AbortController();
  let worker: Worker | null = null;
  let state: ReturnType<NominationWorker['state']> = 'waiting for Temporal';

  const runOnce = async (): Promise<void> => {
    const connection = await NativeConnection.connect({ ...options.temporal });
    try {
      let known = await prepareNamespace(connection, namespace);
      worker = await Worker.create(workerOptions(options, connection, activities));
      const running = worker.run();
      if (stopping.signal.aborted) worker.shutdown();
      state = 'polling';
      options.onPolling?.();
      const watching = new AbortController();
      const watch = Promise.all([
        watchNamespace(connection, namespace, known, watching.signal, logger),
        showSignsOfLife(new SignsOfLife(pool), watching.signal),
      ]);
      try {
        await running;
      } finally {
        watching.abort();
        await watch;
      }
      known = '';
    } finally {
      worker = null;
      state = stopping.signal.aborted ? 'stopped' : 'waiting for Temporal';
      await connection.close().catch(() => {});
    }
  };

  const loop = (async () => {
    for (let pause = 200; !stopping.signal.aborted; pause = Math.min(pause * 2, 5000)) {
      const began = Date.now();
      try {
        await runOnce();
      } catch (error) {
        logger.warn(
          { err: error, address: options.temporal.address },
          'Temporal chưa sẵn sàng, sẽ thử lại (Temporal is not there; trying again)',
        );
      }
      if (Date.now() - began > 10_000) pause = 200;
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
    state = 'stopped';
  })();

  return {
    state: () => state,
    databaseAnswers: async () => {
      const answer = await Promise.race([databaseAnswers(pool).then(() => true), sleep(2000, false)]).catch(
        () => false,
      );
      return answer;
    },
    stop: async () => {
      stopping.abort();
      if (worker?.getState() === 'RUNNING') worker.shutdown();
      await loop;
      mailer.close();
      await log.close();
      await pool.end();
      await leasing.end();
    },
  };
}

function workerOptions(
  options: NominationWorkerOptions,
  connection: NativeConnection,
  activities: NominationActivities & FanOutActivities,
): WorkerOptions {
  return {
    connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue ?? defaultTaskQueue,
    workflowBundle: options.bundle,
    activities,
    dataConverter: { failureConverterPath, payloadCodecs: [codecOf(options.codecKeys)] },
    maxCachedWorkflows: options.workflowCache,
    // Each step into a workflow's sandbox starts and joins a watchdog thread of Node; on a busy machine that is waiting, which two threads share.
    workflowThreadPoolSize: 2,
    // After a worker died, tasks wait so long for its cache before another one takes them.
    stickyQueueScheduleToStartTimeout: '3 s',
    // A run's first task comes by the common queue, later ones by the worker's own: the SDK's two pollers of ten on the common one would bound how many runs start a second.
    maxConcurrentWorkflowTaskPolls: 16,
    nonStickyToStickyPollRatio: 0.4,
    maxConcurrentWorkflowTaskExecutions: 40,
    maxConcurrentLocalActivityExecutions: 40,
    // Each effect holds a connection of the leasing pool while it looks at its case.
    maxConcurrentActivityTaskExecutions: 16,
    shutdownGraceTime: '5 s',
    shutdownForceTime: '15 s',
  };
}

/** Temporal may come back with an empty database: then it needs its search attributes again. */
async function watchNamespace(
  connection: NativeConnection,
  namespace: string,
  first: string,
  signal: AbortSignal,
  logger: Logger,
): Promise<void> {
  let known = first;
  while (!signal.aborted) {
    await sleep(watchMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    try {
      if ((await namespaceId(connection, namespace)) !== known) {
        known = await prepareNamespace(connection, namespace);
        logger.warn({ namespace, id: known }, 'không gian Temporal đã đổi (the Temporal namespace is another one)');
      }
    } catch (error) {
      logger.debug({ err: error }, 'Temporal does not answer');
    }
  }
}

function currentAttempt(): { holder: string; number: number } {
  const { info } = Context.current();
  return {
    holder: `${info.workflowExecution?.runId ?? ''}/${info.activityId}/${String(info.attempt)}`,
    number: info.attempt,
  };
}
