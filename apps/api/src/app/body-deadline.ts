import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The one route that takes files. */
export const uploadRoute = '/api/nominations/:id/documents';

/** A file of 25 MB over a slow line takes minutes. Machine milliseconds, as below. */
export const mostForUpload = 300_000;
/** Headers, and bodies of every other request, arrive in this time. */
export const mostForRequest = 30_000;

/**
 * Ends requests whose body trickles in. Node knows one limit for a whole server, which has to be that of uploads; all other requests get theirs here,
 * an upload too as long as nobody has signed in for it, or where it was refused and its body still comes.
 *
 * @param most machine milliseconds
 */
export function endSlowBodies(server: FastifyInstance, most = mostForRequest): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.raw.complete) {
      const timer = setTimeout(() => {
        if (request.raw.complete || (isUpload(request) && !reply.sent)) return;
        const { socket } = request.raw;
        if (reply.sent) socket.destroy();
        // answered as Node answers its own limits
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
