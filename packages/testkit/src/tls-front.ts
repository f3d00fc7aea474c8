import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import {
  connect,
  constants,
  createSecureServer,
  type ClientHttp2Session,
  type Http2SecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Name in the certificate of the server. */
export const tlsName = 'temporal.test';

/** TLS in front of a Temporal server. It requires a certificate of its authority, and an API key if one is set. */
export interface TlsFront {
  /** host:port */
  readonly address: string;
  /** PEM files: the authority; certificate and key of a client that it signed; those of an unknown client. */
  readonly files: Readonly<Record<'ca' | 'client' | 'clientKey' | 'stranger' | 'strangerKey', string>>;
  stop(): Promise<void>;
}

/** @param to host:port of the Temporal server behind @throws where openssl is missing */
export async function startTlsFront(to: string, apiKey: string | null = null): Promise<TlsFront> {
  const folder = await mkdtemp(join(tmpdir(), 'vinhdanh-tls-'));
  const file = (name: string): string => join(folder, name);
  await authority(folder, 'ca');
  await authority(folder, 'other');
  await signed(folder, 'server', 'ca');
  await signed(folder, 'client', 'ca');
  await signed(folder, 'stranger', 'other');
  const behind = connect(`http://${to}`);
  behind.on('error', () => undefined);
  const server = createSecureServer({
    key: await readFile(file('server.key')),
    cert: await readFile(file('server.pem')),
    ca: await readFile(file('ca.pem')),
    requestCert: true,
    rejectUnauthorized: true,
  });
  server.on('stream', (stream, headers) => {
    if (apiKey === null || headers.authorization === `Bearer ${apiKey}`) pass(stream, headers, behind);
    else
      stream.respond({ ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '16' }, { endStream: true });
  });
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => sessions.add(session));
  const port = await listen(server);
  return {
    address: `127.0.0.1:${port}`,
    files: {
      ca: file('ca.pem'),
      client: file('client.pem'),
      clientKey: file('client.key'),
      stranger: file('stranger.pem'),
      strangerKey: file('stranger.key'),
    },
    stop: async () => {
      for (const session of sessions) session.destroy();
      behind.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One gRPC call: headers, bytes both ways, trailers. */
function pass(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, behind: ClientHttp2Session): void {
  const { ':authority': _, ...others } = headers;
  const call = behind.request(others);
  let trailers: IncomingHttpHeaders = {};
  call.on('response', (answer, flags) => {
    const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    stream.respond(answer, endStream ? { endStream } : { waitForTrailers: true });
  });
  call.on('trailers', (last: IncomingHttpHeaders) => {
    trailers = last;
  });
  stream.on('wantTrailers', () => stream.sendTrailers(trailers));
  for (const [one, other] of [
    [call, stream],
    [stream, call],
  ] as const) {
    one.on('error', () => undefined);
    one.on('aborted', () => other.close());
  }
  stream.pipe(call);
  call.pipe(stream);
}

const listen = (server: Http2SecureServer): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

async function authority(folder: string, name: string): Promise<void> {
  const out = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  await run('openssl', ['req', '-x509', ...newKey, ...out, '-days', '2', '-subj', `/CN=${name}`], { cwd: folder });
}

async function signed(folder: string, name: string, by: string): Promise<void> {
  const out = ['-keyout', `${name}.key`, '-out', `${name}.csr`];
  await run('openssl', ['req', ...newKey, ...out, '-subj', `/CN=${name}`], { cwd: folder });
  await writeFile(join(folder, `${name}.ext`), `subjectAltName=DNS:${tlsName}\nbasicConstraints=CA:FALSE\n`);
  const ca = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial'];
  const files = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-extfile', `${name}.ext`];
  await run('openssl', ['x509', '-req', ...ca, ...files, '-days', '2'], { cwd: folder });
}
