import { createServer, type ServerResponse } from 'node:http';
import type { Measures } from './measures.js';
import type { NominationWorker } from './nomination-worker.js';

/**
 * `/health/live`, `/health/ready` (503 while Temporal or PostgreSQL is unavailable) and `/metrics`, on loopback.
 * @returns the port and a function that closes it
 */
export async function serveHealth(
  port: number,
  worker: NominationWorker,
  measures: Measures,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response, worker, measures);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(
  path: string,
  response: ServerResponse,
  worker: NominationWorker,
  measures: Measures,
): Promise<void> {
  if (path === '/metrics')
    return text(response, 200, 'text/plain; version=0.0.4', measures.text(worker.state() === 'polling'));
  if (path === '/health/live') return text(response, 200, 'application/json', '{"status":"ok"}');
  if (path !== '/health/ready') return text(response, 404, 'application/json', '{"status":"unknown path"}');
  const [temporal, postgresql] = [worker.state(), await worker.databaseAnswers()];
  const ready = temporal === 'polling' && postgresql;
  return text(
    response,
    ready ? 200 : 503,
    'application/json',
    JSON.stringify({ status: ready ? 'ok' : 'degraded', temporal, postgresql }),
  );
}

function text(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
