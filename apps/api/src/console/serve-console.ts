import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const contentSecurity = [
  "default-src 'self'",
  // Mantine writes sizes and breakpoints as style elements and attributes
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const elsewhere = /^\/(?:api|health|metrics)(?:\/|\?|$)/;

/** Serves the built console of `folder` at `/`. Browsers may keep files with a hash in their name for a year; every other address is
 * a page of the console. */
export async function serveConsole(server: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  server.get('/icon.svg', async (_, reply) =>
    reply
      .type('image/svg+xml')
      .header('cache-control', 'max-age=86400')
      .send(await readFile(join(folder, 'icon.svg'))),
  );
  server.get('/*', (request, reply) => {
    if (elsewhere.test(request.url)) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentSecurity)
      .send(page);
  });
}
