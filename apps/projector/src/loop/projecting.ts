import type { EventLog } from '@vinhdanh/event-log';
import {
  OtherDefinition,
  ProjectionRunner,
  rebuildProjection,
  UnknownEventType,
  type ProjectionDefinition,
} from '@vinhdanh/projections';
import type { Logger } from 'pino';
import type { Pool } from 'pg';
import { Parked } from './loop.js';

const batch = 1000;

export interface Projecting {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly logger: Logger;
  /** A batch has committed. @param seconds duration */
  readonly projected: (name: string, events: number, seconds: number) => void;
}

/**
 * A turn of one projection: a batch. Tables of an older definition are rebuilt first; an unknown event parks only this
 * projection.
 */
export function projecting(
  definition: ProjectionDefinition,
  { pool, log, logger, projected }: Projecting,
): (signal: AbortSignal) => Promise<boolean> {
  const runner = new ProjectionRunner(pool, log, definition);
  const renew = async (signal: AbortSignal) => {
    logger.info({ projection: definition.name, definition: definition.version }, 'rebuilding for a newer definition');
    const rebuilt = await rebuildProjection(pool, log, definition, { signal });
    logger.info({ projection: definition.name, ...rebuilt }, 'rebuilt');
    return { events: rebuilt.events, more: true };
  };
  const step = async (signal: AbortSignal) => {
    try {
      const { moved, level } = await runner.step(batch);
      return { events: moved, more: !level };
    } catch (error) {
      if (error instanceof OtherDefinition && error.found < error.own) return renew(signal);
      throw error;
    }
  };
  return async (signal) => {
    try {
      const began = performance.now();
      const { events, more } = await step(signal);
      if (events > 0) projected(definition.name, events, (performance.now() - began) / 1000);
      return more;
    } catch (error) {
      await runner.noteError(error instanceof Error ? error.message : String(error)).catch(() => {});
      if (error instanceof UnknownEventType || error instanceof OtherDefinition)
        throw new Parked(error.message, { cause: error });
      throw error;
    }
  };
}
