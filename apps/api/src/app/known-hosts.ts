import { hostname as nameOfMachine } from 'node:os';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problem/problem-error.js';
import { isLoopback } from '../session/session.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];
/** Bound, these mean every address of the machine: no browser calls the API by them. */
const anyAddress = new Set(['0.0.0.0', '::']);

/** Names under which browsers may call the API, without ports. */
export function knownHosts({ API_HOST, PUBLIC_HOSTS }: Pick<ApiConfig, 'API_HOST' | 'PUBLIC_HOSTS'>): Set<string> {
  const bound = anyAddress.has(API_HOST) ? [nameOfMachine()] : [API_HOST.includes(':') ? `[${API_HOST}]` : API_HOST];
  // whoever reaches the loopback of this machine by another name was led there by a page that means no good
  const own = isLoopback(API_HOST) || anyAddress.has(API_HOST) ? loopback : [];
  return new Set([...own, ...bound, ...PUBLIC_HOSTS].map((host) => host.toLowerCase()));
}

/**
 * Refuses requests that were sent to another name than ours. A page whose name is made to point at this machine (DNS rebinding) would else read
 * the API as its own origin. Probes by address may ask whether the process lives.
 */
export function refuseForeignHosts(server: FastifyInstance, known: ReadonlySet<string>): void {
  server.addHook('onRequest', (request, _, done) => {
    const host = (request.headers.host ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
    const probe = request.routeOptions.url?.startsWith('/health/') === true;
    done(known.has(host) || probe ? undefined : problem('unknown-host'));
  });
}
