import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installCast, type Cast, type Installation } from './installation.js';
import { startApp } from './process.js';

let installation: Installation;
let cast: Cast;
beforeAll(async () => {
  ({ installation, cast } = await installCast());
});
afterAll(() => installation.close());

/** A connection as a browser keeps it, on which `said` was written. */
async function connection(
  url: string,
  said: string,
): Promise<{ heard: () => string; ended: Promise<void>; socket: Socket }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => {});
  let heard = '';
  socket.on('data', (part) => (heard += part.toString()));
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(said);
  return { heard: () => heard, ended, socket };
}

const request = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cast.clients.officer.cookie ?? ''}\r\n\r\n`;

describe('an API with open tabs', () => {
  it('an API with open tabs closes within three seconds, whatever is open', async () => {
    const api = await startApp('api', installation.env);
    const unused = await Promise.all(Array.from({ length: 3 }, () => connection(api.url, '')));
    const half = await connection(api.url, 'GET /api/session HTTP/1.1\r\nHost: local');
    const kept = await connection(api.url, request('/api/session'));
    const live = await Promise.all(
      Array.from({ length: 4 }, () => connection(api.url, request(`/api/stream?register=${cast.register}`))),
    );
    const gone = await connection(api.url, request(`/api/stream?register=${cast.register}`));
    const answered = (): boolean => [kept, ...live, gone].every(({ heard }) => /HTTP\/1\.1 200/.test(heard()));
    await expect.poll(answered, { timeout: 20_000 }).toBe(true);
    gone.socket.destroy();
    const began = performance.now();
    expect(await api.end('SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(3000);
    await Promise.all([...unused, half, kept, ...live].map(({ ended }) => ended));
  });

  it('an API with open tabs answers running requests before it closes', async () => {
    const api = await startApp('api', installation.env);
    const slow = await connection(
      api.url,
      'POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 30\r\n' +
        '\r\n{"username":"a",',
    );
    await connection(api.url, request('/api/session')).then(({ heard }) => expect.poll(heard).toContain('200'));
    const ending = api.end('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    slow.socket.write('"password":"b"');
    await ending;
    expect(slow.heard()).toMatch(/HTTP\/1\.1 4\d\d/);
  });
});
