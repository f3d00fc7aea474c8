import { connect, type Socket } from 'node:net';

/**
 * One kept-alive connection with a minimal HTTP/1.1 client, so that the load generator takes little processor time from
 * the measured parts on a machine with few cores. One request at a time.
 */
export class LeanClient {
  readonly #socket: Socket;
  readonly #head: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting: { resolve: (status: number) => void; reject: (error: Error) => void } | null = null;

  private constructor(socket: Socket, head: string) {
    this.#socket = socket;
    this.#head = head;
    socket.on('data', (part: Buffer) => this.#take(part));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('the connection was closed')));
  }

  /** @param headers sent with every request: the session of a signed-in browser */
  static async open(url: URL, headers: Readonly<Record<string, string>>): Promise<LeanClient> {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('error', reject);
    });
    const lines = Object.entries({ host: url.host, 'content-type': 'application/json', ...headers }).map(
      ([name, value]) => `${name}: ${value}\r\n`,
    );
    return new LeanClient(socket, lines.join(''));
  }

  /** Sends a JSON body. @returns the status, once the whole answer has arrived */
  post(path: string, body: string, key: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\n${this.#head}idempotency-key: ${key}\r\n` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#waiting?.reject(new Error(`an answer without content-length: ${head.slice(0, 200)}`));
      return;
    }
    if (this.#received.length < end + 4 + Number(length)) return;
    this.#received = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.resolve(Number(head.slice(9, 12)));
  }
}
