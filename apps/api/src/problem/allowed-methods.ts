import type { FastifyRequest, HTTPMethods } from 'fastify';

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** The methods that the address of an unrouted request accepts; none = the address itself is unknown. */
export function allowedMethods(request: FastifyRequest): string[] {
  const url = request.url.split('?', 1)[0] ?? '/';
  return methods.filter((method) => method !== request.method && request.server.findRoute({ method, url }) !== null);
}
