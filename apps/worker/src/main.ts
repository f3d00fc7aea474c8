import { Runtime } from '@temporalio/worker';
import { ConfigError, configHelp, readConfig, WorkerConfig } from '@vinhdanh/contracts';
import { CodecKeyError, readKeyRing } from '@vinhdanh/workflows/codec';
import { ConnectionSettingError, temporalAccess } from '@vinhdanh/workflows/connection';
import { pino } from 'pino';
import { serveHealth } from './health-server.js';
import { Measures } from './measures.js';
import { startNominationWorker } from './nomination-worker.js';
import { sdkLogger } from './sdk-logger.js';
import { workflowBundle } from './workflow-bundle.js';
import { startThreadsUnwatched } from './workflow-threads.js';

const wrongSetting = 78;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(configHelp('worker', WorkerConfig));
  const config = readConfig(WorkerConfig, process.env);
  readKeyRing(config.CODEC_KEYS);
  const logger = pino({ level: config.LOG_LEVEL, base: { process: 'worker' } });
  const sdk = sdkLogger(logger);
  startThreadsUnwatched();
  Runtime.install({ logger: sdk, shutdownSignals: [] });

  const measures = new Measures();
  const bundle = await workflowBundle(sdk);
  const announce = { done: false, port: config.HEALTH_PORT };
  const worker = startNominationWorker({
    databaseUrl: config.DATABASE_URL,
    temporal: temporalAccess(config),
    namespace: config.TEMPORAL_NAMESPACE,
    codecKeys: config.CODEC_KEYS,
    workflowCache: config.WORKFLOW_CACHE,
    refusesSimulated: config.MODE === 'production',
    smtpUrl: config.SMTP_URL,
    smtpFrom: config.SMTP_FROM,
    bundle,
    measures,
    logger,
    onPolling: () => {
      if (!announce.done) logger.info({ healthPort: announce.port }, 'ready');
      announce.done = true;
    },
  });
  const health = config.HEALTH_PORT === 0 ? null : await serveHealth(config.HEALTH_PORT, worker, measures);
  const stop = (): void => {
    logger.info('stopping');
    void Promise.all([health?.close(), worker.stop()]).then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

try {
  await main();
} catch (error) {
  const wrong =
    error instanceof ConfigError || error instanceof CodecKeyError || error instanceof ConnectionSettingError;
  if (!wrong) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(wrongSetting);
}
