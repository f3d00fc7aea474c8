import { createServer } from 'node:net';

/** A mail server that accepts everything and keeps the lines of all mails. */
export interface MailSink {
  readonly url: string;
  readonly lines: readonly string[];
  close(): void;
}

/** Starts a mail sink on a free port of the loopback. */
export async function openMailSink(): Promise<MailSink> {
  const kept: string[] = [];
  const server = createServer((socket) => {
    let data = false;
    let rest = '';
    socket.write('220 mail\r\n');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (data) {
          kept.push(line);
          if (line === '.') {
            data = false;
            socket.write('250 taken\r\n');
          }
        } else if (line.startsWith('DATA')) {
          data = true;
          socket.write('354 go on\r\n');
        } else socket.write('250 yes\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  return { url: `smtp://127.0.0.1:${port}`, lines: kept, close: () => void server.close() };
}
