import type { Client } from '@temporalio/client';
import type { Casework } from '@vinhdanh/casework';
import { stages, type NominationRun, type Poke, type Stage } from '@vinhdanh/contracts';
import { nominationWorkflowId, pokeSignal, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { DueCase, FollowRows } from '@vinhdanh/operations';
import { isUnavailable } from './unavailable.js';

/** How many unanswered pokes a case gets: a run accepts 10,000 signals before it fails. */
const mostUnanswered = 500;
const atOnce = 50;
const batch = 200;
/** Time limit of one call to Temporal, ms. */
const callDeadline = 5000;

/** Notifies workflows that their case has moved: signal-with-start, one outstanding poke per case. */
export class Poking {
  readonly #follow: FollowRows;
  readonly #casework: Pick<Casework, 'follow'>;
  readonly #taskQueue: string;

  constructor(follow: FollowRows, casework: Pick<Casework, 'follow'>, taskQueue: string = defaultTaskQueue) {
    this.#follow = follow;
    this.#casework = casework;
    this.#taskQueue = taskQueue;
  }

  /**
   * Pokes until no case is due. An error of one case is stored in its row and does not hold up others; if Temporal is
   * unavailable, all unsent pokes are returned.
   * @returns how many pokes were sent, and whether Temporal answered
   */
  async run(client: Client, stopping: AbortSignal): Promise<{ sent: number; available: boolean }> {
    let sent = 0;
    while (!stopping.aborted) {
      const due = await this.#follow.takeDue(batch, mostUnanswered);
      if (due.length === 0) break;
      const unsent = await this.#pokeAll(client, due);
      sent += due.length - unsent.length;
      if (unsent.length > 0) {
        await this.#follow.pokesUnsent(unsent);
        return { sent, available: false };
      }
    }
    return { sent, available: true };
  }

  /** @returns cases that were not poked because Temporal is unavailable */
  async #pokeAll(client: Client, due: readonly DueCase[]): Promise<string[]> {
    const waiting = [...due];
    const unsent: string[] = [];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        try {
          await this.#poke(client, next);
        } catch (error) {
          if (isUnavailable(error)) {
            unsent.push(next.caseId, ...waiting.splice(0).map((left) => left.caseId));
            return;
          }
          await this.#follow.pokeFailed(
            next.caseId,
            error instanceof Error ? error.message.slice(0, 500) : String(error),
          );
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, due.length) }, lane));
    return unsent;
  }

  async #poke(client: Client, due: DueCase): Promise<void> {
    const poke: Poke = {
      version: due.committed,
      eventId: due.committedEvent,
      epoch: due.epochWanted,
      reason: due.seen < due.committed ? 'committed' : 'clock',
    };
    const { type, entered } = await this.#startOf(due);
    const run: NominationRun = { caseId: due.caseId, since: null, ...(entered === null ? {} : { entered }) };
    await client.connection.withDeadline(Date.now() + callDeadline, () =>
      client.workflow.signalWithStart<(run: NominationRun) => Promise<unknown>, [Poke]>(type, {
        workflowId: nominationWorkflowId(due.caseId),
        taskQueue: this.#taskQueue,
        args: [run],
        signal: pokeSignal,
        signalArgs: [poke],
        staticSummary: due.caseNumber ?? due.caseId,
        staticDetails: `Sổ (register) ${due.register}`,
      }),
    );
  }

  /**
   * The workflow type to start when no run exists: the case's stage. A running workflow is reached under any type, and
   * a run of a stale type finds its own way. A case that may have moved since its chain ended starts where it
   * continued, so that Temporal's list has all its stages.
   */
  async #startOf(due: DueCase): Promise<{ readonly type: Stage; readonly entered: number | null }> {
    const known = stages.find((stage) => stage === due.stage);
    if (known !== undefined) return { type: known, entered: null };
    if (due.seen === 0 && !due.followed && due.entry === 'live') return { type: stages[0], entered: 0 };
    const followed = await this.#casework.follow(due.caseId, null);
    const woken = due.seen === 0 ? undefined : followed?.passages.find((passage) => passage.version > due.seen);
    if (woken !== undefined && woken.to !== null) return { type: woken.to, entered: woken.version };
    const last = followed?.entered.at(-1);
    return { type: last?.stage ?? stages[0], entered: last?.version ?? null };
  }
}
