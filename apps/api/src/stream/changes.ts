import type { ClockReading, Clocks, Wakeups } from '@vinhdanh/event-log';
import type { Pool } from 'pg';

/** What a listener is told: a case has a new version and lists show it, somebody commented on it, or a clock was stepped, held or set running. */
export type Change =
  | { readonly kind: 'case' | 'comment'; readonly logIndex: number; readonly caseId: string; readonly version: number; readonly unit: string }
  | { readonly kind: 'clock'; readonly clock: ClockReading }
  /** More has happened than was kept: read everything again. */
  | { readonly kind: 'resync' };

export type Listener = (change: Change) => void;

interface Row {
  readonly kind: 'case' | 'comment';
  readonly logIndex: number;
  readonly register: string;
  readonly caseId: string;
  readonly version: number;
  readonly unit: string;
}

const batch = 2000;

/** Follows the log for everyone who listens in this process, as far as lists have followed it. Looks at nothing while nobody listens. */
export class Changes {
  readonly #pool: Pool;
  readonly #clocks: Clocks;
  readonly #projected: Wakeups;
  readonly #failed: (error: unknown) => void;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #epochs = new Map<string, number>();
  #cursor = -1;
  #stop: (() => void) | null = null;
  #looking = false;

  constructor(parts: { pool: Pool; clocks: Clocks; projected: Wakeups; failed: (error: unknown) => void }) {
    this.#pool = parts.pool;
    this.#clocks = parts.clocks;
    this.#projected = parts.projected;
    this.#failed = parts.failed;
  }

  /** Tells `listener` of changes in a register from now on; returns what ends it. */
  async listen(register: string, listener: Listener): Promise<() => void> {
    if (this.#cursor < 0) this.#cursor = await this.#shown();
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

  async #look(): Promise<void> {
    if (this.#looking || this.#cursor < 0) return;
    this.#looking = true;
    try {
      await this.#cases();
      await this.#lookAtClocks();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#looking = false;
    }
  }

  async #cases(): Promise<void> {
    const shown = await this.#shown();
    if (shown <= this.#cursor) return;
    if (shown - this.#cursor > batch * 10) {
      this.#cursor = shown;
      for (const listeners of this.#listeners.values()) tell(listeners, { kind: 'resync' });
      return;
    }
    while (this.#cursor >= 0 && this.#cursor < shown) {
      const to = Math.min(shown, this.#cursor + batch);
      const { rows } = await this.#pool.query<Row>({
        name: 'changes-cases',
        text: `select case when e.stream_id like 'remarks:%' then 'comment' else 'case' end as kind, max(l.log_index)::float8 as "logIndex", e.register,
                      split_part(e.stream_id, ':', 2) as "caseId", max(e.version) as version, min(f.facts->>'unit') as unit
                 from log.log_entry l join log.event e on e.pos = l.pos
                 join log.event f on f.stream_id = 'nomination:' || split_part(e.stream_id, ':', 2) and f.version = 1
                where l.log_index > $1 and l.log_index <= $2 and (e.stream_id like 'nomination:%' or e.stream_id like 'remarks:%') and e.register = any ($3)
                group by e.register, e.stream_id order by 1`,
        values: [this.#cursor, to, [...this.#listeners.keys()]],
      });
      this.#cursor = to;
      for (const { register, ...change } of rows) tell(this.#listeners.get(register), change);
    }
  }

  async #lookAtClocks(): Promise<void> {
    const readings = (await this.#clocks.registers()).filter(({ register, epoch }) => this.#epochs.has(register) && this.#epochs.get(register) !== epoch);
    for (const clock of readings) {
      this.#epochs.set(clock.register, clock.epoch);
      tell(this.#listeners.get(clock.register), { kind: 'clock', clock });
    }
  }

  /** Log index that the list of cases shows. */
  async #shown(): Promise<number> {
    const { rows } = await this.#pool.query<{ checkpoint: number }>({
      name: 'changes-shown',
      text: `select checkpoint from read.projection where name = 'nomination' and active`,
    });
    return rows[0]?.checkpoint ?? 0;
  }
}

function tell(listeners: ReadonlySet<Listener> | undefined, change: Change): void {
  for (const listener of listeners ?? []) listener(change);
}
