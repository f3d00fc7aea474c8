import type { Client } from '@temporalio/client';
import type { Casework } from '@vinhdanh/casework';
import { stages, type NominationRun, type Poke, type Stage } from '@vinhdanh/contracts';
import { nominationWorkflowId, pokeSignal, taskQueue as defaultTaskQueue } from '@vinhdanh/workflows/messages';
import type { Pool } from 'pg';
import { isUnavailable } from './unavailable.js';

interface DueCase {
  readonly caseId: string;
  readonly register: string;
  readonly committed: number;
  readonly committedEvent: string | null;
  readonly epochWanted: number;
  readonly seen: number;
  /** Whether a workflow has ever read this case. */
  readonly followed: boolean;
  readonly stage: string | null;
  readonly attempts: number;
  readonly entry: string;
  readonly caseNumber: string | null;
}

/** How many unanswered pokes a case gets: a run takes 10,000 signals before it errors. */
const mostUnanswered = 500;
const atOnce = 50;
const batch = 200;
/** Milliseconds that one call to Temporal may take. */
const callDeadline = 5000;

/** Takes cases that have something to see and no poke outstanding (none sent, or 60 s without an answer), and notes the poke before it is sent. */
const takeSql = `with due as (
    select f.case_id from ops.follow f
    where (f.seen < f.committed or f.seen_epoch < f.epoch_wanted) and not f.stuck
      and (f.retry_at is null or f.retry_at <= now()) and (f.poked_at is null or f.poked_at < now() - interval '60 s')
    order by f.poked_at nulls first limit ${String(batch)} for update skip locked)
  update ops.follow f set poked = f.committed, poked_at = now(), attempts = f.attempts + 1, retry_at = null, stuck = f.attempts + 1 >= ${String(mostUnanswered)}
  from (select set_config('synchronous_commit', 'off', true)) relaxed, due d join log.event e on e.stream_id = 'nomination:' || d.case_id and e.version = 1 where f.case_id = d.case_id
  returning f.case_id as "caseId", f.register, f.committed, f.committed_event as "committedEvent", f.epoch_wanted as "epochWanted", f.seen, f.seen_event is not null as followed, f.stage, f.attempts, e.entry, e.facts ->> 'caseNumber' as "caseNumber"`;

const failedSql = `update ops.follow set poked_at = null, last_error = $2, retry_at = now() + make_interval(secs => least(60, power(2, least(attempts, 6)))) where case_id = $1`;
const unsentSql =
  'update ops.follow set poked_at = null, attempts = greatest(0, attempts - 1), stuck = false where case_id = any ($1)';

/** Tells workflows that their case has moved: signal-with-start, one poke outstanding per case. */
export class Poking {
  readonly #pool: Pool;
  readonly #casework: Pick<Casework, 'follow'>;
  readonly #taskQueue: string;

  constructor(pool: Pool, casework: Pick<Casework, 'follow'>, taskQueue: string = defaultTaskQueue) {
    this.#pool = pool;
    this.#casework = casework;
    this.#taskQueue = taskQueue;
  }

  /**
   * Pokes until no case is due. An error of one case goes to its row and holds up nobody; Temporal being away gives all back that was not sent.
   * @returns how many pokes were sent, and whether Temporal was there
   */
  async run(client: Client, stopping: AbortSignal): Promise<{ sent: number; available: boolean }> {
    let sent = 0;
    while (!stopping.aborted) {
      const { rows: due } = await this.#pool.query<DueCase>({ name: 'follower.take', text: takeSql });
      if (due.length === 0) break;
      const unsent = await this.#pokeAll(client, due);
      sent += due.length - unsent.length;
      if (unsent.length > 0) {
        await this.#pool.query({ name: 'follower.unsent', text: unsentSql, values: [unsent] });
        return { sent, available: false };
      }
    }
    return { sent, available: true };
  }

  /** @returns cases that were not poked because Temporal is away */
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
          await this.#pool.query({
            name: 'follower.failed',
            text: failedSql,
            values: [next.caseId, error instanceof Error ? error.message.slice(0, 500) : String(error)],
          });
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
   * What to start where no run exists: the case's stage. A running one is reached under any type, and a run of a stale type finds its own way.
   * A case that may have gone on since its chain ended starts where it went on, so that Temporal's list has all its stages.
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
