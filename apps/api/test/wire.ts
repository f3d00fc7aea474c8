import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection between the API and PostgreSQL that can be cut on the way back: requests arrive, answers do not. */
export interface Wire {
  readonly port: number;
  /** After the next statement that contains `mark`, no answer returns on its connection. */
  cutAnswersTo(mark: string): void;
  close(): Promise<void>;
}

/** @param port to listen on; 0 = any free one */
export async function layWire(to: { host: string; port: number }, port = 0): Promise<Wire> {
  const state: { mark: string | null } = { mark: null };
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to.port, to.host);
    let cut = false;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('data', (bytes) => {
      if (state.mark !== null && bytes.includes(state.mark)) cut = true;
      far.write(bytes);
    });
    far.on('data', (bytes) => cut || near.write(bytes));
    near.on('end', () => far.end());
    far.on('end', () => near.end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cutAnswersTo: (mark) => (state.mark = mark),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
