import { setTimeout as sleep } from 'node:timers/promises';
import type { Moment } from '@vinhdanh/contracts';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database.js';
import { SystemClockFixed, UnknownRegister } from '../errors.js';
import { fixedQuery } from '../kysely/fixed-query.js';
import { kyselyOn } from '../kysely/kysely.js';
import type { ClockReading } from './clock-reading.js';
import {
  createClock,
  grantClocks,
  holdClock,
  raiseHeldClock,
  readClock,
  readClocks,
  runClock,
  settleMs,
  stepClock,
} from './clock-statements.js';

const clockOf = fixedQuery(readClock);

/**
 * Business clocks of the registers, rows in PostgreSQL. A simulated clock never goes back: not at a hold, a step or a
 * change of speed, nor over a restart of the stack.
 *
 * @example
 * const clocks = new Clocks(pool);
 * await clocks.run('training', 86_400); // a day per second
 */
export class Clocks {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Gives a register its clock; a simulated one begins held. Repeating it is harmless. @throws SystemClockFixed when the register was born with another kind */
  async create(
    register: string,
    clock: { readonly kind: 'system' } | { readonly kind: 'simulated'; readonly from: Moment },
  ): Promise<ClockReading> {
    await createClock(this.#db, register, clock.kind, clock.kind === 'simulated' ? clock.from : null).execute();
    const made = await this.now(register);
    if (made.kind !== clock.kind) throw new SystemClockFixed(register);
    return made;
  }

  /** @throws UnknownRegister */
  async now(register: string): Promise<ClockReading> {
    const { rows } = await clockOf(this.#db, register);
    const [row] = rows;
    if (row === undefined) throw new UnknownRegister(`Không có sổ ${register}. / There is no register ${register}.`);
    return row.clock;
  }

  /** Clocks of all registers, `installation` included, by register. */
  async registers(): Promise<ClockReading[]> {
    const rows = await readClocks(this.#db).execute();
    return rows.map((row) => row.clock);
  }

  /** Stops the clock; it stands when this returns. */
  async hold(register: string): Promise<ClockReading> {
    const before = await this.#simulated(register);
    if (before.held) return this.#settled(register);
    const asked = performance.now();
    await holdClock(this.#db, register).execute();
    // A slow commit lets readers of the row before pass the ceiling: the clock then stops where it was granted to go.
    if (performance.now() - asked > settleMs) await raiseHeldClock(this.#db, register, before.grantedUntil).execute();
    await this.#notify();
    return this.#settled(register);
  }

  /** Lets the clock run from where it stands, or changes its speed. @param speed business milliseconds per machine millisecond, above 0 */
  async run(register: string, speed: number): Promise<ClockReading> {
    if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError('speed must be above 0');
    await this.hold(register);
    return this.#changed(register, await runClock(this.#db, register, speed).executeTakeFirst());
  }

  /** Steps the clock to `to`, and lets it run on if it ran. A moment that has passed changes nothing: the clock never goes back. */
  async set(register: string, to: Moment): Promise<ClockReading> {
    const before = await this.#simulated(register);
    if (before.now >= to) return before;
    await this.hold(register);
    const after = await this.#changed(register, await stepClock(this.#db, register, to).executeTakeFirst());
    return before.held ? after : this.run(register, before.speed);
  }

  /**
   * Grants every running simulated clock the next two seconds. The process that keeps the stack alive calls it about
   * every half second; a clock that was not granted in time stood still, and continues from where it stood.
   * @returns how many clocks run
   */
  async heartbeat(): Promise<number> {
    const { numUpdatedRows } = await grantClocks(this.#db).executeTakeFirst();
    return Number(numUpdatedRows);
  }

  async #simulated(register: string): Promise<ClockReading> {
    const clock = await this.now(register);
    if (clock.kind === 'system') throw new SystemClockFixed(register);
    return clock;
  }

  /** A held clock stands once it has reached its ceiling. */
  async #settled(register: string): Promise<ClockReading> {
    for (;;) {
      const clock = await this.#simulated(register);
      if (!clock.held || clock.now === clock.grantedUntil) return clock;
      await sleep(5);
    }
  }

  /** Notifies the listeners of a change. A change that met no row was overtaken by another, whose result stands. */
  async #changed(register: string, row: { readonly clock: ClockReading } | undefined): Promise<ClockReading> {
    await this.#notify();
    return row?.clock ?? this.now(register);
  }

  async #notify(): Promise<void> {
    await sql`notify clock`.execute(this.#db);
  }
}
