import { randomUUID } from 'node:crypto';
import { startPostgres } from './postgres.js';
import { temporalExecutable } from './temporal-executable.js';
import { startTemporal } from './temporal.js';
import { template } from './template.js';

interface Stoppable {
  stop(): Promise<void>;
}

/**
 * The servers that this process started; several vitest projects share them, and the last project to end stops them.
 */
const running: { users: number; started: Promise<Stoppable[]> | null } = { users: 0, started: null };

/**
 * Global set-up of the suites that need servers: one PostgreSQL and one Temporal for all their files, or those given by
 * VINHDANH_TEST_DATABASE_URL and VINHDANH_TEST_TEMPORAL. Without a temporal executable, suites that need none still
 * run; the others say what is missing.
 */
export async function setup(): Promise<() => Promise<void>> {
  running.users += 1;
  running.started ??= start();
  await running.started;
  return async () => {
    running.users -= 1;
    if (running.users > 0) return;
    const started = (await running.started) ?? [];
    running.started = null;
    await Promise.all(started.map((server) => server.stop()));
  };
}

async function start(): Promise<Stoppable[]> {
  // a server that outlives the run may hold what another one prepared
  process.env['VINHDANH_TEST_RUN'] = randomUUID();
  const [postgres, temporal] = await Promise.all([ownPostgres(), ownTemporal()]);
  return [...postgres, ...temporal];
}

async function ownPostgres(): Promise<Stoppable[]> {
  const given = process.env['VINHDANH_TEST_DATABASE_URL'] ?? '';
  const own = given === '' ? await startPostgres() : null;
  if (own !== null) process.env['VINHDANH_TEST_DATABASE_URL'] = own.url;
  await template(own?.url ?? given);
  return own === null ? [] : [own];
}

async function ownTemporal(): Promise<Stoppable[]> {
  if ((process.env['VINHDANH_TEST_TEMPORAL'] ?? '') !== '') return [];
  const executable = await temporalExecutable().catch(() => null);
  if (executable === null) return [];
  const own = await startTemporal();
  process.env['VINHDANH_TEST_TEMPORAL'] = own.address;
  return [own];
}
