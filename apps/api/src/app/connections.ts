import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Poll interval while waiting for running requests, machine ms. */
const sweepEvery = 50;

/** Connections of a server, so that closing it waits only for running requests. */
export class Connections {
  readonly #underWay = new Map<Socket, number>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#underWay.set(socket, 0);
      socket.once('close', () => this.#underWay.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#count(socket, 1);
      response.once('close', () => this.#count(socket, -1));
    });
  }

  /**
   * Ends connections without a request until all are gone, and after `grace` (machine ms) the others as well. Browsers
   * and clients open connections in advance; Node counts such a connection as busy, and waits for it.
   * @returns a function that stops the polling, to be called once the server is closed
   */
  drain(grace: number): () => void {
    const sweep = (): void => {
      for (const [socket, requests] of this.#underWay) if (requests === 0) socket.destroy();
    };
    const timer = setInterval(sweep, sweepEvery);
    const last = setTimeout(() => this.#underWay.forEach((_, socket) => socket.destroy()), grace);
    return () => {
      clearInterval(timer);
      clearTimeout(last);
    };
  }

  #count(socket: Socket, by: number): void {
    const requests = this.#underWay.get(socket);
    if (requests !== undefined) this.#underWay.set(socket, requests + by);
  }
}
