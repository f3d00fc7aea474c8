import { createServer, type ServerResponse } from 'node:http';
import { standings } from '@vinhdanh/projections';
import type { Pool } from 'pg';
import type { LoopHealth } from '../loop/loop.js';
import type { Measures } from './measures.js';

export interface Observed {
  readonly pool: Pool;
  readonly measures: Measures;
  active(): boolean;
  loops(): readonly LoopHealth[];
  /** The state of the workflow follower; null on standby. */
  follower(): unknown;
}

/**
 * `/health/live`, `/health/ready` (503 while PostgreSQL is unavailable, or a loop of the active projector fails) and
 * `/metrics`, on loopback.
 * @returns the port and a function that closes it
 */
export async function serveHealth(
  port: number,
  observed: Observed,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', response, observed).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(path: string, response: ServerResponse, observed: Observed): Promise<void> {
  if (path === '/health/live') return send(response, 200, 'application/json', '{"status":"ok"}');
  if (path !== '/health/ready' && path !== '/metrics')
    return send(response, 404, 'application/json', '{"status":"unknown path"}');
  const stand = await standings(observed.pool).catch(() => null);
  const loops = observed.loops();
  if (path === '/metrics') {
    const text = observed.measures.text({
      active: observed.active(),
      pending: stand?.pending ?? 0,
      projections: stand?.projections ?? [],
      loops,
    });
    return send(response, 200, 'text/plain; version=0.0.4', text);
  }
  const ready = stand !== null && loops.every((loop) => loop.error === null);
  const body = {
    status: ready ? 'ok' : 'degraded',
    role: observed.active() ? 'active' : 'standby',
    postgresql: stand !== null,
    ...stand,
    loops,
    follower: observed.follower(),
  };
  return send(response, ready ? 200 : 503, 'application/json', JSON.stringify(body));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
