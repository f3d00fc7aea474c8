import { kyselyOn, type Database } from '@vinhdanh/event-log';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { markCommitted, type Marked } from './mark.js';
import { recordSeen, type Seen } from './seen.js';
import {
  addIncarnation,
  adoptCases,
  caseStuck,
  clockEpochs,
  followAllAnew,
  forgetSeen,
  lookAgain,
  openCases,
  pokeByHand,
  pokeFailed,
  pokesUnsent,
  startAgain,
  wantEpoch,
} from './sweep.js';
import { takeDueCases, type DueCase } from './take.js';

/**
 * How far each case's workflow has followed the log: rows of `ops.follow`. The follower writes what was committed and
 * takes the cases to poke; workflows report what they have seen.
 */
export class FollowRows {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /**
   * Marks committed versions after `checkpoint`. Undefined: there were none, or another follower has moved the
   * checkpoint.
   */
  async mark(checkpoint: number, limit: number): Promise<Marked | undefined> {
    return (await markCommitted(checkpoint, limit).execute(this.#db)).rows[0];
  }

  async takeDue(limit: number, mostUnanswered: number): Promise<DueCase[]> {
    return (await takeDueCases(limit, mostUnanswered).execute(this.#db)).rows;
  }

  async pokeFailed(caseId: string, error: string): Promise<void> {
    await pokeFailed(this.#db, caseId, error).execute();
  }

  /** Lists the case as stuck: the engine can do nothing on it until somebody repairs it. */
  async stuck(caseId: string, error: string): Promise<void> {
    await caseStuck(this.#db, caseId, error).execute();
  }

  /** Temporal was unavailable: these pokes were not sent. */
  async pokesUnsent(caseIds: readonly string[]): Promise<void> {
    await pokesUnsent(this.#db, caseIds).execute();
  }

  async seen(seen: Seen): Promise<void> {
    await recordSeen(seen).execute(this.#db);
  }

  /** Makes the workflows of these cases read the log again. */
  async lookAgain(caseIds: readonly string[]): Promise<void> {
    await lookAgain(this.#db, caseIds).execute();
  }

  /** Creates the missing rows of live cases. */
  async adopt(): Promise<void> {
    await adoptCases(this.#db).execute();
  }

  /** Ids of cases that need a running workflow, in order, a page after an id. */
  async open(after: string, limit: number): Promise<string[]> {
    return (await openCases(this.#db, after, limit).execute()).map(({ caseId }) => caseId);
  }

  /** Has workflows started again. @returns how many cases were not being started already */
  async startAgain(caseIds: readonly string[]): Promise<number> {
    return Number((await startAgain(this.#db, caseIds).executeTakeFirst()).numUpdatedRows);
  }

  /**
   * Makes the workflows of all open cases start, or read the log again: Temporal is another one, or PostgreSQL was
   * restored. Records a new incarnation.
   * @param of holdEffects: effects are held until an administrator confirms
   */
  async followAnew(of: {
    readonly namespaceId: string;
    readonly reason: string;
    readonly holdEffects: boolean;
  }): Promise<void> {
    await addIncarnation(this.#db, of).execute();
    await followAllAnew(this.#db).execute();
  }

  /** Epochs of all clocks. */
  clockEpochs(): Promise<readonly { readonly register: string; readonly epoch: number }[]> {
    return clockEpochs(this.#db).execute();
  }

  /** Makes cases of a register with a future moment compute their timer again. @returns how many */
  async wantEpoch(register: string, epoch: number): Promise<number> {
    return Number((await wantEpoch(this.#db, register, epoch).executeTakeFirst()).numUpdatedRows);
  }

  /** Makes the follower poke the case at its next poll. */
  async pokeByHand(caseId: string): Promise<void> {
    await pokeByHand(this.#db, caseId).execute();
  }

  /** Makes the workflow of a case begin again from the log. */
  async restartByHand(caseId: string): Promise<void> {
    await forgetSeen(this.#db, caseId).execute();
    await this.pokeByHand(caseId);
  }
}
