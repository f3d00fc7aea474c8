import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Worker as Thread } from 'node:worker_threads';
import { closedLoop, type Round } from './measure.js';

const taskQueue = 'bench-noop';

/**
 * Temporal updates that do nothing, on the dev server that the product also uses; their worker runs on a thread of its
 * own.
 */
export class NoopTemporal {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #thread: Thread;

  private constructor(connection: Connection, thread: Thread) {
    this.#connection = connection;
    this.#client = new Client({ connection });
    this.#thread = thread;
  }

  static async start(address: string): Promise<NoopTemporal> {
    const thread = new Thread(new URL('noop-worker.js', import.meta.url), { workerData: { address } });
    await new Promise<void>((resolve, reject) => {
      thread.once('message', () => resolve());
      thread.once('error', reject);
    });
    return new NoopTemporal(await Connection.connect({ address }), thread);
  }

  /** One round: each client updates a workflow of its own. */
  async round(clients: number, milliseconds: number): Promise<Round> {
    const handles = await Promise.all(
      Array.from({ length: clients }, () =>
        this.#client.workflow.start('noopWorkflow', { taskQueue, workflowId: `noop:${randomUUID()}` }),
      ),
    );
    try {
      await Promise.all(handles.map((handle) => handle.executeUpdate('noop')));
      return await closedLoop(
        clients,
        milliseconds,
        async (client) => void (await handles[client]?.executeUpdate('noop')),
      );
    } finally {
      await Promise.all(handles.map((handle) => handle.terminate().catch(() => undefined)));
    }
  }

  async stop(): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#thread.once('exit', () => resolve()));
    this.#thread.postMessage('stop');
    await gone;
    await this.#connection.close();
  }
}

/** Runs the worker of the no-op workflow until it receives the stop message. */
export async function runNoopWorker(address: string, stopped: Promise<void>, started: () => void): Promise<void> {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    telemetryOptions: { logging: { forward: {}, filter: 'ERROR' } },
  });
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowsPath: fileURLToPath(new URL('noop-workflow.js', import.meta.url)),
    maxCachedWorkflows: 200,
  });
  const running = worker.run();
  started();
  await stopped;
  worker.shutdown();
  await running;
  await connection.close();
}
