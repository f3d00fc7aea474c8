import { Inject, Injectable } from '@nestjs/common';
import { Clocks, Wakeups, type ClockReading } from '@vinhdanh/event-log';
import { Assignments } from '@vinhdanh/operations';
import { ChangedCases } from '@vinhdanh/projections';
import type { Logger } from 'pino';
import { LOGGER } from '../app/tokens.js';

/** Position of a listener: place in the total order, and last assignment change. */
export interface Heard {
  readonly log: number;
  readonly work: number;
}

/** Readers concerned by a change of a case: those of its unit, and audiences to whom it is open. */
export interface Concerned {
  readonly unit: string;
  readonly openTo: readonly string[];
}

/** What a listener receives. It contains no personal data; a listener with the right reads more by a request. */
export type Change =
  /** A case has a new version, and lists show it; `types` = events since the previous notification. */
  | {
      readonly kind: 'case';
      readonly heard: Heard;
      readonly caseId: string;
      readonly version: number;
      readonly concerned: Concerned;
      readonly types: readonly string[];
    }
  /** Somebody looks after a step of a case, or let go of it. */
  | {
      readonly kind: 'work';
      readonly heard: Heard;
      readonly caseId: string;
      readonly key: string;
      readonly person: string | null;
      readonly concerned: Concerned;
    }
  /** A comment was made beside a case, or withdrawn. */
  | {
      readonly kind: 'comment';
      readonly heard: Heard;
      readonly caseId: string;
      readonly version: number;
      readonly concerned: Concerned;
      readonly officersOnly: boolean;
    }
  /** The clock was stepped, held or set running. */
  | { readonly kind: 'clock'; readonly clock: ClockReading }
  /** More has happened than was kept: read everything again. */
  | { readonly kind: 'resync'; readonly heard: Heard };

export type Listener = (change: Change) => void;

/** A change of a listener's register. */
interface RegisterChange {
  readonly register: string;
  readonly change: Change;
}

/** Ids of assignment changes may become visible out of order: some before the last are read again. */
const lookBack = 50;

const batch = 2000;

/**
 * Follows the log for all listeners of this process, as far as lists have followed it. Reads nothing while nobody
 * listens.
 */
@Injectable()
export class Changes {
  readonly #changed: ChangedCases;
  readonly #assignments: Assignments;
  readonly #clocks: Clocks;
  readonly #projected: Wakeups;
  readonly #logger: Logger;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #epochs = new Map<string, number>();
  readonly #sentWork = new Set<number>();
  #cursor = -1;
  #work = 0;
  #stop: (() => void) | null = null;
  #looking = false;

  /** @param projected wake-ups of moved read models */
  constructor(
    @Inject(ChangedCases) changed: ChangedCases,
    @Inject(Assignments) assignments: Assignments,
    @Inject(Clocks) clocks: Clocks,
    @Inject(Wakeups) projected: Wakeups,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.#changed = changed;
    this.#assignments = assignments;
    this.#clocks = clocks;
    this.#projected = projected;
    this.#logger = logger;
  }

  /** Notifies `listener` of changes in a register from now on; returns a function that ends it. */
  async listen(register: string, listener: Listener): Promise<() => void> {
    if (this.#cursor < 0) await this.#begin();
    if (!this.#epochs.has(register)) this.#epochs.set(register, (await this.#clocks.now(register)).epoch);
    const listeners = this.#listeners.get(register) ?? new Set();
    this.#listeners.set(register, listeners.add(listener));
    this.#stop ??= this.#projected.on(() => void this.#look());
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) {
        this.#listeners.delete(register);
        this.#epochs.delete(register);
      }
      if (this.#listeners.size > 0) return;
      this.#stop?.();
      this.#stop = null;
      this.#cursor = -1;
    };
  }

  /** Position up to which listeners have been notified. */
  get heard(): Heard {
    return { log: Math.max(0, this.#cursor), work: this.#work };
  }

  /**
   * Changes in a register after `since`, up to the position of listeners. More than is kept, or a place that this log
   * never had: `resync`.
   */
  async since(register: string, since: Heard): Promise<readonly Change[]> {
    const to = this.heard;
    if (since.log > to.log || since.work > to.work || to.log - since.log > batch * 10)
      return [{ kind: 'resync', heard: to }];
    const [cases, work] = await Promise.all([
      this.#casesIn(since.log, to.log, [register]),
      this.#workAfter(since.work, [register]),
    ]);
    // sent with the place of the listener: if the connection breaks again, it resumes from there
    return [...cases, ...work].map(({ change }) => ('heard' in change ? { ...change, heard: since } : change));
  }

  async #begin(): Promise<void> {
    const [shown, lastWork] = await Promise.all([this.#changed.shown(), this.#assignments.lastChange()]);
    if (this.#cursor >= 0) return;
    this.#work = lastWork;
    this.#cursor = shown;
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#cursor < 0) return;
    this.#looking = true;
    try {
      await this.#cases();
      await this.#lookAtWork();
      await this.#lookAtClocks();
    } catch (error) {
      this.#logger.warn({ err: error }, 'live changes wait');
    } finally {
      this.#looking = false;
    }
  }

  async #cases(): Promise<void> {
    const shown = await this.#changed.shown();
    if (shown <= this.#cursor) return;
    if (shown - this.#cursor > batch * 10) {
      this.#cursor = shown;
      for (const listeners of this.#listeners.values()) tell(listeners, { kind: 'resync', heard: this.heard });
      return;
    }
    while (this.#cursor >= 0 && this.#cursor < shown) {
      const to = Math.min(shown, this.#cursor + batch);
      const changes = await this.#casesIn(this.#cursor, to, [...this.#listeners.keys()]);
      this.#cursor = to;
      for (const { register, change } of changes) tell(this.#listeners.get(register), change);
    }
  }

  async #lookAtWork(): Promise<void> {
    const changes = await this.#workAfter(this.#work - lookBack, [...this.#listeners.keys()]);
    for (const { register, change } of changes) {
      if (change.kind !== 'work' || this.#sentWork.has(change.heard.work)) continue;
      this.#sentWork.add(change.heard.work);
      this.#work = Math.max(this.#work, change.heard.work);
      tell(this.#listeners.get(register), change);
    }
    for (const id of this.#sentWork) if (id < this.#work - lookBack) this.#sentWork.delete(id);
  }

  async #casesIn(after: number, to: number, registers: readonly string[]): Promise<readonly RegisterChange[]> {
    const rows = await this.#changed.between(after, to, registers);
    return rows.map(
      ({ register, stream, caseId, version, types, officersOnly, logIndex, unit, openTo }): RegisterChange => {
        const about = { heard: { log: logIndex, work: this.#work }, caseId, version, concerned: { unit, openTo } };
        return {
          register,
          change:
            stream === 'nomination' ? { kind: 'case', ...about, types } : { kind: 'comment', ...about, officersOnly },
        };
      },
    );
  }

  async #workAfter(after: number, registers: readonly string[]): Promise<readonly RegisterChange[]> {
    const rows = await this.#assignments.changesAfter(after, registers);
    return rows.map(({ id, register, unit, openTo, ...row }) => ({
      register,
      change: {
        kind: 'work',
        heard: { log: Math.max(0, this.#cursor), work: id },
        concerned: { unit, openTo },
        ...row,
      },
    }));
  }

  async #lookAtClocks(): Promise<void> {
    const readings = (await this.#clocks.registers()).filter(
      ({ register, epoch }) => this.#epochs.has(register) && this.#epochs.get(register) !== epoch,
    );
    for (const clock of readings) {
      this.#epochs.set(clock.register, clock.epoch);
      tell(this.#listeners.get(clock.register), { kind: 'clock', clock });
    }
  }
}

function tell(listeners: ReadonlySet<Listener> | undefined, change: Change): void {
  for (const listener of listeners ?? []) listener(change);
}
