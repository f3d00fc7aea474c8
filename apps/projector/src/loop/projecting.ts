import type { EventLog } from '@vinhdanh/event-log';
import { OtherDefinition, ProjectionRunner, rebuildProjection, UnknownEventType, type ProjectionDefinition } from '@vinhdanh/projections';
import type { Logger } from 'pino';
import type { Pool } from 'pg';
import { Parked } from './loop.js';

const batch = 1000;

export interface Projecting {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly logger: Logger;
  /** A batch has committed. @param seconds it took */
  readonly projected: (name: string, events: number, seconds: number) => void;
}

/** A turn of one projection: a batch. Tables of an older definition are rebuilt first; what it cannot understand parks it, alone. */
export function projecting(definition: ProjectionDefinition, { pool, log, logger, projected }: Projecting): (signal: AbortSignal) => Promise<boolean> {
  const runner = new ProjectionRunner(pool, log, definition);
  return async (signal) => {
    const began = performance.now();
    try {
      const step = await runner.step(batch);
      if (step.moved > 0) projected(definition.name, step.moved, (performance.now() - began) / 1000);
      return !step.level;
    } catch (error) {
      if (error instanceof OtherDefinition && error.found < error.own) {
        logger.info({ projection: definition.name, from: error.found, to: error.own }, 'rebuilding for a newer definition');
        const rebuilt = await rebuildProjection(pool, log, definition, { signal });
        logger.info({ projection: definition.name, ...rebuilt }, 'rebuilt');
        projected(definition.name, rebuilt.events, (performance.now() - began) / 1000);
        return true;
      }
      const hopeless = error instanceof UnknownEventType || error instanceof OtherDefinition;
      await runner.noteError(error instanceof Error ? error.message : String(error)).catch(() => {});
      throw hopeless ? new Parked(error.message, { cause: error }) : error;
    }
  };
}
