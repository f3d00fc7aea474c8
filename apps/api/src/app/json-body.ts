import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { problem } from '../problem/problem-error.js';

/**
 * Reads JSON bodies only. A body that is not UTF-8 is refused: decoding would replace each invalid byte by U+FFFD, and
 * a garbled name would stay in a log that deletes nothing.
 */
export function readJsonAlone(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  // a form on a foreign page can send the other media types without a preflight request
  server.removeContentTypeParser(['text/plain', 'application/json']);
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString('utf8'), done);
    else done(problem('malformed-json'));
  });
}
