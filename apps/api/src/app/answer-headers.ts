import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyInstance } from 'fastify';
import { overTls } from '../session/session.js';

/** A browser that has reached us over TLS comes by no other way for so long, seconds. */
const yearOfTls = 31_536_000;
/** Answers that a browser or a proxy may keep say so themselves; of all others nobody keeps anything. */
const api = /^\/(?:api|health|metrics)(?:\/|$)/;

/** What is no page is shown in none, and runs nothing where a browser opens it by itself. */
const noPage = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};

/** Headers of every answer, whoever makes it: a handler, a filter, the server of files. */
export function sendSafeHeaders(server: FastifyInstance, config: ApiConfig): void {
  const tls = overTls(config);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      // addresses hold ids and what people search for
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      ...(tls ? { 'strict-transport-security': `max-age=${yearOfTls}` } : {}),
      ...(api.test(request.url.split('?', 1)[0] ?? '') ? noPage : {}),
    });
    done();
  });
}
