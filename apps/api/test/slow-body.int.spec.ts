import { once } from 'node:events';
import { connect } from 'node:net';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../src/app/request.js';
import { endSlowBodies, uploadRoute } from '../src/app/body-deadline.js';

const server = fastify();
server.decorateRequest('session', null);
server.addHook('onRequest', (request, _, done) => {
  if (request.headers['authorization'] === 'somebody')
    request.session = {
      account: 'a',
      username: 'b',
      name: 'c',
      csrf: 'd',
      installationAdministrator: false,
      handedOver: false,
      factorKept: false,
      factorGiven: false,
      byProvider: false,
    };
  done();
});
endSlowBodies(server, 200);
server.post('/api/plain', async ({ body }) => body);
server.post(uploadRoute, async ({ body }) => body);
beforeAll(() => server.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => server.close());

/** The answer to a body whose second half comes after `pause`, machine ms. */
async function post(path: string, headers: string, pause: number): Promise<string> {
  const address = server.server.address();
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1').on('error', () => {});
  let heard = '';
  socket.on('data', (part) => (heard += part.toString()));
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: 8\r\n${headers}\r\n{"a"`,
  );
  setTimeout(() => socket.writable && socket.write(':10}'), pause);
  await once(socket, 'close');
  return heard.split('\r\n')[0] ?? '';
}

const upload = uploadRoute.replace(':id', 'x');

it.each([
  ['a plain body in time', '/api/plain', '', 50, 'HTTP/1.1 200 OK'],
  ['a plain body that trickles', '/api/plain', 'Authorization: somebody\r\n', 600, 'HTTP/1.1 408 Request Timeout'],
  ['a file of somebody signed in', upload, 'Authorization: somebody\r\n', 600, 'HTTP/1.1 200 OK'],
  ['a file of nobody', upload, '', 600, 'HTTP/1.1 408 Request Timeout'],
])('%s', async (_, path, headers, pause, answer) => {
  expect(await post(path, headers, pause)).toBe(answer);
});
