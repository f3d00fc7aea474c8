import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction, type EventLog } from '@vinhdanh/event-log';
import pg, { type Pool } from 'pg';
import type { ProjectionDefinition } from './definition.js';
import { NoSuchProjection, RebuildRunning, SwapRefused } from './errors.js';
import {
  formerGenerationsQuery,
  limitLockWaitQuery,
  lockInUseQuery,
  lockRebuildQuery,
  lockSchemaQuery,
  putInUseQuery,
  retireInUseQuery,
  unlockRebuildQuery,
} from './generation-statements.js';
import { createGeneration, dropGeneration, showGeneration } from './generation.js';
import { projectionNamed } from './projections.js';
import { inDb, readDb } from './read-db.js';
import { ProjectionRunner } from './runner.js';

export interface RebuildOptions {
  /** Events per batch. */
  readonly batch?: number;
  /** How long the swap may make others wait, in milliseconds, per try. */
  readonly lockTimeoutMs?: number;
  readonly tries?: number;
  readonly signal?: AbortSignal;
  onProgress?(progress: { readonly checkpoint: number; readonly events: number }): void;
}

export interface Rebuilt {
  readonly generation: number;
  readonly events: number;
  readonly swapTries: number;
}

/** The swap would have to project more than this while others wait: then it gives way and catches up first. */
const catchUpInSwap = 2000;

/** How long removing a generation waits for those who still read it, in milliseconds. */
const discardWaitMs = 2000;

/**
 * Builds a projection anew beside the one in use, by the code that also works live, and puts it in its place once it is not behind. Queries and live projecting go on meanwhile.
 * May be called by any process, also while a projector runs.
 *
 * @throws SwapRefused when readers never gave way, RebuildRunning when another process is at it; the projection in use is as it was
 */
export async function rebuildProjection(
  pool: Pool,
  log: EventLog,
  definition: ProjectionDefinition,
  options: RebuildOptions = {},
): Promise<Rebuilt> {
  const holder = await pool.connect();
  try {
    const db = inDb(holder);
    const { alone } = await lockRebuildQuery(db, definition.name).executeTakeFirstOrThrow();
    if (!alone) throw new RebuildRunning(definition.name);
    try {
      return await build(pool, log, definition, options);
    } finally {
      await unlockRebuildQuery(db, definition.name).execute();
    }
  } finally {
    // a lock that could not be given back ends with its session
    holder.release(true);
  }
}

async function build(
  pool: Pool,
  log: EventLog,
  definition: ProjectionDefinition,
  options: RebuildOptions,
): Promise<Rebuilt> {
  const generation = await inTransaction(pool, async (client) => {
    await lockSchemaQuery(inDb(client)).execute();
    return createGeneration(client, definition, false);
  });
  const runner = new ProjectionRunner(pool, log, definition, generation);
  try {
    let events = await catchUp(runner, options);
    const tries = options.tries ?? 100;
    for (let swapTries = 1; swapTries <= tries; swapTries += 1) {
      options.signal?.throwIfAborted();
      if (await trySwap(pool, runner, definition, generation, options.lockTimeoutMs ?? 300)) {
        await removeOthers(pool, definition, generation);
        return { generation, events, swapTries };
      }
      await sleep(20 + Math.random() * 200);
      events += await catchUp(runner, options);
    }
    throw new SwapRefused(definition.name, tries);
  } catch (error) {
    await discard(pool, definition, generation);
    throw error;
  }
}

async function catchUp(runner: ProjectionRunner, options: RebuildOptions): Promise<number> {
  let events = 0;
  for (;;) {
    options.signal?.throwIfAborted();
    const step = await runner.step(options.batch ?? 5000);
    events += step.moved;
    options.onProgress?.({ checkpoint: step.checkpoint, events });
    if (step.level) return events;
  }
}

/**
 * One transaction: stops the projection in use by locking its row, projects what is still missing, checks that the new one is not behind, and changes the views. False: somebody held a
 * lock for too long, or too much was missing; nothing has happened.
 */
async function trySwap(
  pool: Pool,
  runner: ProjectionRunner,
  definition: ProjectionDefinition,
  generation: number,
  lockTimeoutMs: number,
): Promise<boolean> {
  try {
    const swapped = await inTransaction(pool, async (client) => {
      const db = inDb(client);
      await limitLockWaitQuery(db, lockTimeoutMs).execute();
      const inUse = await lockInUseQuery(db, definition.name).executeTakeFirst();
      const step = await runner.stepWithin(client, catchUpInSwap);
      if (step.checkpoint < (inUse?.checkpoint ?? 0)) throw new Behind();
      await retireInUseQuery(db, definition.name).execute();
      await putInUseQuery(db, definition.name, generation).execute();
      await showGeneration(client, definition, generation);
      return true;
    });
    runner.committed();
    return swapped;
  } catch (error) {
    runner.rolledBack();
    if (error instanceof Behind || (error instanceof pg.DatabaseError && givesWay.has(error.code ?? ''))) return false;
    throw error;
  }
}

class Behind extends Error {
  override readonly name = 'Behind';
}

/** lock_not_available, deadlock_detected */
const givesWay = new Set(['55P03', '40P01']);

/** Removes what no view shows any more: the generation before, and leavings of rebuilds that were broken off. Not being able to now is no fault; the next rebuild tries again. */
async function removeOthers(pool: Pool, definition: ProjectionDefinition, generation: number): Promise<void> {
  const former = await formerGenerationsQuery(readDb(pool), definition.name, generation).execute();
  for (const each of former) await discard(pool, definition, each.generation);
}

async function discard(pool: Pool, definition: ProjectionDefinition, generation: number): Promise<void> {
  await inTransaction(pool, async (client) => {
    const db = inDb(client);
    await lockSchemaQuery(db).execute();
    await limitLockWaitQuery(db, discardWaitMs).execute();
    await dropGeneration(client, definition, generation);
  }).catch(() => {});
}

/** Rebuilds one of the product's projections by its name. @throws NoSuchProjection, RebuildRunning, SwapRefused */
export async function rebuild(pool: Pool, log: EventLog, name: string, options: RebuildOptions = {}): Promise<Rebuilt> {
  const definition = projectionNamed(name);
  if (definition === null) throw new NoSuchProjection(name);
  return rebuildProjection(pool, log, definition, options);
}
