import type { LoggedEvent } from '@vinhdanh/contracts';
import { inTransaction, unhurried, type EventLog } from '@vinhdanh/event-log';
import type { Pool, PoolClient } from 'pg';
import { moveCheckpointQuery, noteErrorQuery, positionQuery, type GenerationRef } from './checkpoint.js';
import type { ProjectionDefinition } from './definition.js';
import { NoSuchProjection, OtherDefinition, UnknownEventType } from './errors.js';
import { isKnown } from './event-catalogue.js';
import { Memory } from './memory.js';
import { generationDb, readDb } from './read-db.js';

/**
 * Result of one step. `level`: nothing was left to read. `moved` 0 without `level`: another runner had moved on; try
 * again.
 */
export interface Step {
  readonly moved: number;
  readonly level: boolean;
  /** Log index up to which everything is projected. */
  readonly checkpoint: number;
}

interface Position {
  readonly generation: number;
  readonly checkpoint: number;
}

/**
 * Advances one projection, batch by batch. Live it fills the generation in use; given a generation it fills that one,
 * which is a rebuild: the code is the same. The checkpoint moves by compare-and-set in the transaction of the rows, so
 * that two runners never write the same event twice.
 */
export class ProjectionRunner {
  readonly definition: ProjectionDefinition;
  readonly #pool: Pool;
  readonly #log: EventLog;
  readonly #generation: number | null;
  readonly #memory = new Memory<unknown>();
  #position: Position | null = null;

  constructor(pool: Pool, log: EventLog, definition: ProjectionDefinition, generation: number | null = null) {
    this.#pool = pool;
    this.#log = log;
    this.definition = definition;
    this.#generation = generation;
  }

  /**
   * Projects the next batch, in its own transaction.
   * @throws UnknownEventType, OtherDefinition, NoSuchProjection, and errors of the database
   */
  async step(limit = 1000): Promise<Step> {
    return this.#guarded(async () => {
      const from = (this.#position ??= await this.#locate());
      const { events, level } = await this.#next(from, limit);
      const last = events.at(-1);
      if (last === undefined) return { moved: 0, level, checkpoint: from.checkpoint };
      const moved = await inTransaction(this.#pool, (client) => this.#project(client, from, events), unhurried);
      if (!moved) {
        this.#forget();
        return { moved: 0, level: false, checkpoint: from.checkpoint };
      }
      this.#reached({ ...from, checkpoint: last.logIndex });
      return { moved: events.length, level, checkpoint: last.logIndex };
    });
  }

  /** Projects one batch in the caller's transaction; the caller must call `committed` or `rolledBack` afterwards. */
  async stepWithin(client: PoolClient, limit: number): Promise<Step> {
    const from = (this.#position ??= await this.#locate());
    const { events, level } = await this.#next(from, limit);
    const last = events.at(-1);
    if (last === undefined) return { moved: 0, level, checkpoint: from.checkpoint };
    if (!(await this.#project(client, from, events))) return { moved: 0, level: false, checkpoint: from.checkpoint };
    this.#position = { ...from, checkpoint: last.logIndex };
    return { moved: events.length, level, checkpoint: last.logIndex };
  }

  committed(): void {
    this.#memory.keep();
  }

  rolledBack(): void {
    this.#forget();
  }

  /** Records why it has stopped. */
  async noteError(error: string): Promise<void> {
    await noteErrorQuery(readDb(this.#pool), this.#ref, error).execute();
  }

  async #guarded(work: () => Promise<Step>): Promise<Step> {
    try {
      return await work();
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** The checkpoint in the database: another process may have moved it, or swapped the tables. */
  async #locate(): Promise<Position> {
    const { name, version } = this.definition;
    const row = await positionQuery(readDb(this.#pool), this.#ref).executeTakeFirst();
    if (row === undefined) throw new NoSuchProjection(name);
    if (row.definition !== version) throw new OtherDefinition(name, row.definition, version);
    return { generation: row.generation, checkpoint: row.checkpoint };
  }

  /** The next events, up to the first unknown type. `level`: there are no more after them. */
  async #next(
    from: Position,
    limit: number,
  ): Promise<{ readonly events: readonly LoggedEvent[]; readonly level: boolean }> {
    const { reads, personal } = this.definition;
    const events = await this.#log.readLog(from.checkpoint, limit, { personal });
    const index = events.findIndex((event) =>
      reads.some((kind) => event.streamId.startsWith(`${kind}:`) && !isKnown(kind, event.type)),
    );
    const unknown = events[index];
    if (unknown === undefined) return { events, level: events.length < limit };
    if (index === 0)
      throw new UnknownEventType(
        this.definition.name,
        unknown.type,
        `${unknown.streamId}@${unknown.version}`,
        unknown.logIndex,
      );
    return { events: events.slice(0, index), level: false };
  }

  /** False: the checkpoint is not the expected one. */
  async #project(client: PoolClient, from: Position, events: readonly LoggedEvent[]): Promise<boolean> {
    const { definition } = this;
    const to = events.at(-1)?.logIndex ?? from.checkpoint;
    const db = generationDb(client, from.generation);
    const moved = await moveCheckpointQuery(db, {
      name: definition.name,
      generation: from.generation,
      definition: definition.version,
      from: from.checkpoint,
      to,
      live: this.#generation === null,
    }).executeTakeFirst();
    if (moved.numUpdatedRows !== 1n) return false;
    const handled = events.filter(
      (event) =>
        definition.handles.includes(event.type) &&
        definition.reads.some((kind) => event.streamId.startsWith(`${kind}:`)),
    );
    if (handled.length > 0) await definition.project(handled, { db, memory: this.#memory });
    return true;
  }

  get #ref(): GenerationRef {
    return { name: this.definition.name, generation: this.#generation };
  }

  #reached(position: Position): void {
    this.#position = position;
    this.#memory.keep();
  }

  #forget(): void {
    this.#position = null;
    this.#memory.clear();
  }
}
