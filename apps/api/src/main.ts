import { ApiConfig, ConfigError, configHelp, readConfig } from '@vinhdanh/contracts';
import { ConnectionSettingError, temporalAccess } from '@vinhdanh/workflows/connection';
import { pino } from 'pino';
import { startApi } from './app/start.js';

/** Process exit code for settings that are missing or wrong (`EX_CONFIG` of sysexits). */
const wrongSettings = 78;
/** Longest time of closing, machine ms. */
const lastWords = 15_000;

if (process.argv.includes('--help')) process.stdout.write(configHelp('api', ApiConfig));
else await run();

async function run(): Promise<void> {
  try {
    const config = readConfig(ApiConfig, process.env);
    temporalAccess(config);
    // written outside the request; the rest is flushed at exit
    const logger = pino({ level: config.LOG_LEVEL, base: { process: 'api' } }, pino.destination({ sync: false }));
    const api = await startApi(config, logger);
    logger.info({ url: api.url }, 'ready');
    let stopping = false;
    const stop = (signal: string): void => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), lastWords).unref();
      void api.close().then(
        () => logger.info('stopped'),
        (error: unknown) => {
          logger.error({ err: error }, 'did not stop in order');
          process.exitCode = 1;
        },
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    if (error instanceof ConfigError || error instanceof ConnectionSettingError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = wrongSettings;
    } else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      process.stderr.write(
        `Cổng ${process.env['API_PORT'] ?? '3000'} đang bận; đặt API_PORT khác. ` +
          `Port ${process.env['API_PORT'] ?? '3000'} is busy; set another API_PORT.\n`,
      );
      process.exitCode = 1;
    } else throw error;
  }
}
