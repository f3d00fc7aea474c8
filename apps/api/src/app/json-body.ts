import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problem/problem-error.js';
import { limitsOf } from './body-limits.js';
import { staysWithin } from './json-shape.js';

/**
 * Reads JSON bodies, and those alone. A body that is not UTF-8 is refused: decoding would turn each invalid byte into U+FFFD, and
 * a garbled name would stay in a log that deletes nothing. One that nests deeper or holds more than its route takes is refused before it is parsed.
 */
export function readJsonAlone(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  // a form on a foreign page can send the other kinds without being asked first
  server.removeContentTypeParser(['text/plain', 'application/json']);
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) done(problem('malformed-json'));
    else if (!staysWithin(body, limitsOf(request))) done(problem('body-too-complex'));
    else void parse(request, body.toString('utf8'), done);
  });
}
