import { DefaultLogger } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Messages of Temporal's SDK, in the process's own log. */
export const sdkLogger = (logger: Logger): DefaultLogger =>
  new DefaultLogger('INFO', ({ level, message, meta }) => {
    const known = level === 'ERROR' ? 'error' : level === 'WARN' ? 'warn' : 'debug';
    logger[known]({ ...meta, source: 'temporal' }, message);
  });
