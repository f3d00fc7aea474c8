import { parentPort, workerData } from 'node:worker_threads';
import { runNoopWorker } from './noop-temporal.js';

const port = parentPort;
const given: unknown = workerData;
if (
  port === null ||
  typeof given !== 'object' ||
  given === null ||
  !('address' in given) ||
  typeof given.address !== 'string'
)
  throw new Error('noop-worker must run as a thread of the benchmark');
const stopped = new Promise<void>((resolve) => port.once('message', () => resolve()));
await runNoopWorker(given.address, stopped, () => port.postMessage('ready'));
