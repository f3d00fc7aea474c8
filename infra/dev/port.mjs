import { createServer } from 'node:net';

/** Whether a TCP port of the loopback address is free now. @param {number} port */
export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Returns a free port of the loopback address. @returns {Promise<number>} */
export function anyPort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/**
 * Returns the preferred port if it is free, else the next free one of the following 20, else any.
 * @param {number} wanted
 * @param {ReadonlySet<number>} [taken] ports already given to another part of this stack
 * @param {(port: number) => Promise<boolean>} [free]
 */
export async function pickPort(wanted, taken = new Set(), free = isFree) {
  for (let port = wanted; port <= Math.min(wanted + 20, 65_535); port++) {
    if (!taken.has(port) && (await free(port))) return port;
  }
  return anyPort();
}
