import { Inject, Injectable } from '@nestjs/common';
import { standings } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { databaseAnswers } from '@vinhdanh/event-log';
import { EffectsHold, FollowViews, SignsOfLife } from '@vinhdanh/operations';
import { Temporal } from '../workflow/temporal.js';

export type PartStatus = 'ok' | 'degraded' | 'down';

export interface Part {
  readonly status: PartStatus;
  /** One sentence for the operator. */
  readonly says: string;
  readonly [measure: string]: unknown;
}

export interface Readiness {
  readonly status: PartStatus;
  readonly parts: Readonly<
    Record<'postgresql' | 'temporal' | 'worker' | 'projections' | 'workflows' | 'effects', Part>
  >;
}

/** Lag beyond which a part counts as degraded. */
const limits = { pendingEvents: 1000, projectionEvents: 1000, pokeSeconds: 30, workerSeconds: 8 } as const;
/** One check serves all requests within this time, machine ms. */
const lookedFor = 1000;

/** Checks everything that the product depends on. Commands need only PostgreSQL, so the rest only degrades. */
@Injectable()
export class ReadinessCheck {
  readonly #pool: Pool;
  readonly #temporal: Temporal;
  readonly #follow: FollowViews;
  readonly #signs: SignsOfLife;
  readonly #hold: EffectsHold;
  #last: { readonly at: number; readonly answer: Promise<Readiness> } | null = null;

  constructor(
    @Inject(Pool) pool: Pool,
    @Inject(Temporal) temporal: Temporal,
    @Inject(FollowViews) follow: FollowViews,
    @Inject(SignsOfLife) signs: SignsOfLife,
    @Inject(EffectsHold) hold: EffectsHold,
  ) {
    this.#pool = pool;
    this.#temporal = temporal;
    this.#follow = follow;
    this.#signs = signs;
    this.#hold = hold;
  }

  look(): Promise<Readiness> {
    if (this.#last === null || performance.now() - this.#last.at > lookedFor)
      this.#last = { at: performance.now(), answer: this.#look() };
    return this.#last.answer;
  }

  async #look(): Promise<Readiness> {
    const [postgresql, temporal, worker, projections, workflows, effects] = await Promise.all([
      this.#postgresql(),
      this.#server(),
      this.#worker(),
      this.#projections(),
      this.#workflows(),
      this.#effects(),
    ]);
    const parts = { postgresql, temporal, worker, projections, workflows, effects };
    const status =
      postgresql.status === 'down'
        ? 'down'
        : Object.values(parts).every((part) => part.status === 'ok')
          ? 'ok'
          : 'degraded';
    return { status, parts };
  }

  async #postgresql(): Promise<Part> {
    const began = performance.now();
    return soon(databaseAnswers(this.#pool)).then(
      () => ({ status: 'ok', says: 'answers', milliseconds: Math.round(performance.now() - began) }),
      (error: unknown) => ({
        status: 'down',
        says:
          `PostgreSQL does not answer (${message(error)}); nothing can be read or recorded: ` +
          'start it, see DATABASE_URL',
      }),
    );
  }

  async #server(): Promise<Part> {
    return this.#temporal.serverVersion().then(
      (version) => ({ status: 'ok', says: 'answers', version }),
      (error: unknown) => ({
        status: 'down',
        says:
          `Temporal does not answer (${message(error)}); commands continue, workflows catch up later: ` +
          'start it, see TEMPORAL_ADDRESS',
      }),
    );
  }

  /**
   * Temporal lists a killed worker as a poller until its last long poll ends: so a worker writes its own sign of life.
   */
  async #worker(): Promise<Part> {
    try {
      const [{ workflow, activity }, silentSeconds] = await Promise.all([
        this.#temporal.pollers(),
        soon(this.#signs.silence()).catch(() => null),
      ]);
      const measures = { workflowPollers: workflow, activityPollers: activity, silentSeconds };
      if (workflow > 0 && activity > 0 && silentSeconds !== null && silentSeconds < limits.workerSeconds)
        return { status: 'ok', says: 'polls', ...measures };
      return {
        status: 'down',
        says: 'no worker polls; commands continue, workflows wait: start apps/worker',
        ...measures,
      };
    } catch {
      return { status: 'down', says: 'unknown, because Temporal does not answer' };
    }
  }

  async #projections(): Promise<Part> {
    try {
      const { lastLogIndex, pending, projections } = await soon(standings(this.#pool));
      if (projections.length === 0)
        return {
          status: 'degraded',
          says: 'no read model exists: start apps/projector',
          pending,
          logIndex: lastLogIndex,
        };
      const behind = Object.fromEntries(projections.map((each) => [each.name, each.behind]));
      const stopped = projections.find((each) => each.error !== null);
      if (stopped !== undefined)
        return {
          status: 'degraded',
          says: `${stopped.name} stands still: ${stopped.error}`,
          pending,
          logIndex: lastLogIndex,
          behind,
        };
      const late = pending > limits.pendingEvents || Math.max(...Object.values(behind)) > limits.projectionEvents;
      return {
        status: late ? 'degraded' : 'ok',
        says: late ? 'lists are behind the log: is apps/projector running?' : 'level',
        pending,
        logIndex: lastLogIndex,
        behind,
      };
    } catch (error) {
      return { status: 'down', says: `unknown (${message(error)})` };
    }
  }

  async #workflows(): Promise<Part> {
    try {
      const lag = await soon(this.#follow.lag());
      const late = lag.stuck > 0 || (lag.behind > 0 && lag.oldestPokeSeconds > limits.pokeSeconds);
      return {
        status: late ? 'degraded' : 'ok',
        says: late ? 'workflows are behind their cases; see GET /api/workflows' : 'level',
        ...lag,
      };
    } catch (error) {
      return { status: 'down', says: `unknown (${message(error)})` };
    }
  }

  async #effects(): Promise<Part> {
    try {
      const { length: held } = await soon(this.#hold.open());
      const says = 'held since a restore: the administrator must confirm; see GET /api/administration/effects-held';
      return held > 0 ? { status: 'degraded', says, held } : { status: 'ok', says: 'not held', held };
    } catch (error) {
      return { status: 'down', says: `unknown (${message(error)})` };
    }
  }
}

/** Gives up after two seconds: health must answer while a part hangs. */
async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>(
    (_, reject) => (timer = setTimeout(() => reject(new Error('no answer in 2 s')), 2000)),
  );
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const message = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') || error.name : String(error);
