import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { freePorts } from './free-port.js';
import { temporalExecutable } from './temporal-executable.js';

export interface RunningTemporal {
  /** host:port of the front end. */
  readonly address: string;
  readonly namespace: string;
  /** The server process; null when it belongs to somebody else. */
  readonly pid: number | null;
  stop(): Promise<void>;
}

export interface TemporalOptions {
  /** Its port; a free port by default (a restart in place needs the same one). */
  readonly port?: number;
  /** Keeps its state over a restart; in memory by default. */
  readonly dbFilename?: string;
  readonly namespace?: string;
  /** Priority relative to other processes, see nice(1); equal by default. */
  readonly niceness?: number | undefined;
}

const patienceMs = 60_000;

/**
 * Starts a Temporal dev server without UI, and waits until its front end serves the namespace. `stop` ends it and
 * removes its data.
 */
export async function startTemporal(options: TemporalOptions = {}): Promise<RunningTemporal> {
  const executable = await temporalExecutable();
  const [free = 0, metrics = 0] = await freePorts(2);
  const port = options.port ?? free;
  const namespace = options.namespace ?? 'default';
  const folder = await mkdtemp(join(tmpdir(), 'vinhdanh-temporal-'));
  const dbFilename = options.dbFilename ?? join(folder, 'temporal.db');
  const child = spawn(
    'nice',
    // prettier-ignore
    ['-n', String(options.niceness ?? 0), executable, 'server', 'start-dev', '--headless', '--ip', '127.0.0.1',
      '--port', String(port), '--metrics-port', String(metrics), '--namespace', namespace, '--log-level', 'error',
      '--db-filename', dbFilename, '--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=off'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: process.env['HOME'] ?? folder } },
  );
  const said: string[] = [];
  child.stdout.on('data', (text: Buffer) => said.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const address = `127.0.0.1:${port}`;
  try {
    await serving(address, namespace, child);
  } catch (error) {
    await stop();
    throw new Error(`Temporal did not start on ${address}:\n${said.slice(-20).join('')}`, { cause: error });
  }
  return { address, namespace, pid: child.pid ?? null, stop };
}

/** Waits until the namespace answers: the port opens before the server can serve. */
async function serving(address: string, namespace: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    try {
      const connection = await Connection.connect({ address, connectTimeout: 1000 });
      try {
        await connection.workflowService.describeNamespace({ namespace });
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (performance.now() > until) throw error;
      await sleep(100);
    }
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}
