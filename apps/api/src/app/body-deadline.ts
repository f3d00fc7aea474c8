import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The only route that accepts files. */
export const uploadRoute = '/api/nominations/:id/documents';

/** A file of 25 MB over a slow line takes minutes. Machine ms, as below. */
export const mostForUpload = 300_000;
/** Time limit for headers, and for bodies of every other request. */
export const mostForRequest = 30_000;

/**
 * Ends requests whose body arrives too slowly. Node has one limit for a whole server, which must be that of uploads.
 * All other requests get their own limit here; so does an upload before sign-in, and a refused upload whose body still
 * arrives.
 * @param most machine ms
 */
export function endSlowBodies(server: FastifyInstance, most = mostForRequest): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.raw.complete) {
      const timer = setTimeout(() => {
        if (request.raw.complete || (isUpload(request) && !reply.sent)) return;
        const { socket } = request.raw;
        if (reply.sent) socket.destroy();
        // the same answer as Node's for its own limits
        else
          server.server.emit(
            'clientError',
            Object.assign(new Error('the body took too long'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
            socket,
          );
      }, most);
      request.raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    }
    done();
  });
}

const isUpload = ({ method, routeOptions, session }: FastifyRequest): boolean =>
  method === 'POST' && routeOptions.url === uploadRoute && session !== null;
