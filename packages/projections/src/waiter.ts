import { streamId, streamKinds, type StreamId } from '@vinhdanh/contracts';
import { fixedQuery, type Wakeups } from '@vinhdanh/event-log';
import { sql, type SqlBool } from 'kysely';
import type { Pool } from 'pg';
import { preparedReadDb, type ReadDb } from './read-db.js';

/** A place in the log that a list must have reached: `nomination:5f0c…@7`. */
export interface After {
  readonly stream: StreamId;
  readonly version: number;
}

/** What a client writes to wait for a place: `stream@version`; ids are printable ASCII without `@`. */
export const afterForm = new RegExp(String.raw`^(${streamKinds.join('|')}):([!-?A-~]{1,200})@([1-9][0-9]{0,8})$`, 'u');

/** Reads `after=stream@version`; null = malformed. */
export function parseAfter(text: string): After | null {
  const read = afterForm.exec(text);
  const kind = streamKinds.find((candidate) => candidate === read?.[1]);
  return read === null || kind === undefined
    ? null
    : { stream: streamId(kind, read[2] ?? ''), version: Number(read[3]) };
}

/** The longest wait of a request, ms. */
export const longestWaitMs = 10_000;

interface Waiting {
  readonly after: After;
  readonly projections: readonly string[];
  logIndex: number | null;
  readonly arrived: () => void;
}

/**
 * One statement for all waiting requests: the checkpoints of the projections, and which of the wanted events are
 * numbered.
 */
export const lookQuery = (db: ReadDb, streams: readonly StreamId[], versions: readonly number[]) =>
  db.selectNoFrom((eb) => [
    eb
      .selectFrom('read.projection as p')
      .where(sql<SqlBool>`p.active`)
      .select(sql<ByName | null>`json_object_agg(p.name, p.checkpoint)`.as('all'))
      .as('checkpoints'),
    eb
      .selectFrom(
        sql<{ stream_id: StreamId; version: number }>`unnest(${streams}::text[], ${versions}::integer[])`.as<'w'>(
          sql`w (stream_id, version)`,
        ),
      )
      .innerJoin('log.event as e', (join) =>
        join.onRef('e.stream_id', '=', 'w.stream_id').onRef('e.version', '=', 'w.version'),
      )
      .innerJoin('log.log_entry as l', 'l.pos', 'e.pos')
      .select(sql<ByName | null>`json_object_agg(e.stream_id || '@' || e.version, l.log_index)`.as('all'))
      .as('indexes'),
  ]);
type ByName = Readonly<Record<string, number>>;

const look = fixedQuery(lookQuery);

/**
 * Lets a request wait until lists show what was just written. One look serves all who wait; it is taken at each wake-up
 * `projected`, and every 250 ms besides.
 *
 * @example
 * const waiter = new ProjectionWaiter(pool, new Wakeups(pool, 'projected'));
 * if (!(await waiter.waitFor({ stream: 'nomination:5f0c…', version: 7 }, 10_000))) return 503;
 */
export class ProjectionWaiter {
  readonly #db: ReadDb;
  readonly #wakeups: Wakeups;
  readonly #waiting = new Set<Waiting>();
  #stop: (() => void) | null = null;
  #looking = false;
  #again = false;

  /** @param wakeups of channel `projected`; the caller closes it */
  constructor(pool: Pool, wakeups: Wakeups) {
    this.#db = preparedReadDb(pool);
    this.#wakeups = wakeups;
  }

  /**
   * True as soon as all `projections` have it; false when `ms` (at most 10 s) have passed, also when there is no such
   * event.
   */
  waitFor(after: After, ms: number = longestWaitMs, projections: readonly string[] = ['nomination']): Promise<boolean> {
    return new Promise((resolve) => {
      const finish = (has: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
        if (this.#waiting.size === 0) this.#rest();
        resolve(has);
      };
      const waiting: Waiting = { after, projections, logIndex: null, arrived: () => finish(true) };
      const timer = setTimeout(() => finish(false), Math.min(Math.max(ms, 0), longestWaitMs));
      this.#waiting.add(waiting);
      this.#stop ??= this.#wakeups.on(() => void this.#look());
      void this.#look();
    });
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = null;
  }

  async #look(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = true;
    try {
      do {
        this.#again = false;
        await this.#lookOnce();
      } while (this.#again && this.#waiting.size > 0);
    } catch {
      // the database is unavailable: the next wake-up tries again, and the time-out answers
    } finally {
      this.#looking = false;
    }
  }

  async #lookOnce(): Promise<void> {
    const unnumbered = [...this.#waiting].filter((waiting) => waiting.logIndex === null);
    const { rows } = await look(
      this.#db,
      unnumbered.map(({ after }) => after.stream),
      unnumbered.map(({ after }) => after.version),
    );
    const { checkpoints, indexes } = rows[0] ?? { checkpoints: null, indexes: null };
    for (const waiting of this.#waiting) {
      waiting.logIndex ??= indexes?.[`${waiting.after.stream}@${waiting.after.version}`] ?? null;
      const { logIndex } = waiting;
      if (logIndex !== null && waiting.projections.every((name) => (checkpoints?.[name] ?? 0) >= logIndex))
        waiting.arrived();
    }
  }
}
