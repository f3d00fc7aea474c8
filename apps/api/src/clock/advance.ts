import type { Moment } from '@vinhdanh/contracts';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { problem } from '../problem/problem-error.js';
import { ClockLock, type Laggard, type Level } from '@vinhdanh/operations';

/** What an advance needs of a clock (`Clocks` of the event log). */
export interface SteppedClock {
  now(register: string): Promise<{ readonly now: Moment; readonly epoch: number; readonly held: boolean }>;
  hold(register: string): Promise<unknown>;
  set(register: string, to: string): Promise<unknown>;
}

/** Without progress for this long, machine ms, the advance ends and names the laggards. */
const patience = 30_000;
const firstLook = 10;
const longestPause = 250;
/** The most cases that may stay behind. More of them mean that the installation does not work. */
const mostStuck = 20;

export interface Advanced {
  readonly now: Moment;
  readonly steps: number;
  /** Ids of the stuck cases that stayed behind; all others are level. */
  readonly except: readonly string[];
}

/**
 * Moves a simulated clock from one due moment to the next and waits at each until everything is level, so that every
 * due act happens on its day.
 */
export class Advance implements OnApplicationShutdown {
  readonly #pool: Pool;
  readonly #lock: ClockLock;
  readonly #clocks: SteppedClock;
  readonly #level: Level;

  /** @param pool its own; each advance holds a connection while it runs */
  constructor(pool: Pool, clocks: SteppedClock, level: Level) {
    this.#pool = pool;
    this.#lock = new ClockLock(pool);
    this.#clocks = clocks;
    this.#level = level;
  }

  onApplicationShutdown(): Promise<void> {
    return this.#pool.end();
  }

  /**
   * @param to moment to reach, not before now.
   * @throws ProblemError `clock-never-goes-back`, `clock-moved-by-another`, `clock-not-level` (the clock stays at the
   * moment reached)
   */
  async run(register: string, to: Moment, gone: () => boolean): Promise<Advanced> {
    return this.#alone(register, async () => {
      if (!(await this.#clocks.now(register)).held) await this.#clocks.hold(register);
      let { now } = await this.#clocks.now(register);
      if (to < now) throw problem('clock-never-goes-back', { fact: { now, to } });
      let except = await this.#untilLevel(register, gone);
      for (let steps = 1; ; steps += 1) {
        const next = (await this.#level.nextMoment(register, now, to)) ?? to;
        await this.#clocks.set(register, next);
        except = await this.#untilLevel(register, gone);
        now = next;
        if (next === to) return { now: (await this.#clocks.now(register)).now, steps, except };
      }
    });
  }

  /** @returns stuck cases, which are not waited for */
  async #untilLevel(register: string, gone: () => boolean): Promise<readonly string[]> {
    let before = '';
    let movedAt = performance.now();
    for (let pause = firstLook; ; pause = Math.min(pause * 1.5, longestPause)) {
      const { now, epoch } = await this.#clocks.now(register);
      const all = await this.#level.laggards(register, now, epoch);
      const stuck = [...new Set(all.filter((each) => each.stuck).map(({ id }) => id))];
      const laggards = stuck.length > mostStuck ? all : all.filter((each) => !each.stuck);
      if (laggards.length === 0) return stuck;
      const seen = signature(laggards);
      if (seen !== before) {
        before = seen;
        movedAt = performance.now();
        pause = firstLook;
      }
      if (gone() || performance.now() - movedAt > patience) {
        throw problem('clock-not-level', {
          fact: { now, laggards: laggards.slice(0, 20), more: Math.max(0, laggards.length - 20) },
        });
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** One advance at a time per register, over all processes. */
  async #alone<T>(register: string, work: () => Promise<T>): Promise<T> {
    const held = await this.#lock.hold(register, work);
    if (held === null) throw problem('clock-moved-by-another');
    return held.done;
  }
}

const signature = (laggards: readonly Laggard[]): string =>
  laggards
    .map((laggard) => `${laggard.kind}${laggard.id}@${laggard.version}:${laggard.seen}`)
    .sort()
    .join();
