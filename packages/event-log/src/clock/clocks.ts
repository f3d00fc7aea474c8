import { setTimeout as sleep } from 'node:timers/promises';
import type { Moment } from '@vinhdanh/contracts';
import type { Pool } from 'pg';
import { clockColumns, type ClockReading } from './clock-reading.js';
import { SystemClockFixed, UnknownRegister } from '../errors.js';

/** How far ahead (machine milliseconds) a running clock is granted; a stack that stops lets it coast no further. */
const grantMs = 2000;
/** A clock that is being held coasts this long, so that no reader of the row of before can have read a later moment than the one it stops at. */
const settleMs = 200;

const reading = clockColumns('c');
/** Where the clock would be without the ceiling. */
const raw =
  'c.base_business + make_interval(secs => extract(epoch from statement_timestamp() - c.base_machine)::double precision * c.speed)';

/**
 * Business clocks of the registers, rows in PostgreSQL. A simulated clock never goes back: not at a hold, a step, a change of speed, nor over a restart of the stack.
 *
 * @example
 * const clocks = new Clocks(pool);
 * await clocks.run('training', 86_400); // a day per second
 */
export class Clocks {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Gives a register its clock; a simulated one begins held. Repeating it is harmless. @throws SystemClockFixed when the register was born with another kind. */
  async create(
    register: string,
    clock: { readonly kind: 'system' } | { readonly kind: 'simulated'; readonly from: Moment },
  ): Promise<ClockReading> {
    const from = clock.kind === 'simulated' ? clock.from : null;
    await this.#pool.query(
      `insert into ops.register_clock (register, kind, base_business, base_machine, granted_until, held)
       values ($1, $2, coalesce($3::timestamptz, statement_timestamp()), statement_timestamp(), coalesce($3::timestamptz, 'infinity'), $3 is not null) on conflict (register) do nothing`,
      [register, clock.kind, from],
    );
    const made = await this.now(register);
    if (made.kind !== clock.kind) throw new SystemClockFixed(register);
    return made;
  }

  /** @throws UnknownRegister */
  async now(register: string): Promise<ClockReading> {
    const { rows } = await this.#pool.query<{ clock: ClockReading }>({
      name: 'clock.now',
      text: `select ${reading} as clock from ops.register_clock c where c.register = $1`,
      values: [register],
    });
    return one(rows, register);
  }

  /** Clocks of all registers, `installation` included, by register. */
  async registers(): Promise<ClockReading[]> {
    const { rows } = await this.#pool.query<{ clock: ClockReading }>(
      `select ${reading} as clock from ops.register_clock c order by c.register`,
    );
    return rows.map((row) => row.clock);
  }

  /** Stops the clock; it stands when this returns. */
  async hold(register: string): Promise<ClockReading> {
    const before = await this.#simulated(register);
    if (before.held) return this.#settled(register);
    const asked = performance.now();
    const ceiling = `least(c.granted_until, greatest(c.base_business, ${raw} + make_interval(secs => c.speed * ${settleMs} / 1000.0)))`;
    await this.#pool.query(
      `update ops.register_clock c set held = true, epoch = c.epoch + 1, granted_until = date_trunc('milliseconds', ${ceiling}) where c.register = $1 and not c.held`,
      [register],
    );
    // A commit slower than the coasting let readers of the row of before go further: the clock then stops where it had been granted to go.
    if (performance.now() - asked > settleMs) {
      await this.#pool.query(
        'update ops.register_clock c set granted_until = greatest(c.granted_until, $2::timestamptz) where c.register = $1 and c.held',
        [register, before.grantedUntil],
      );
    }
    await this.#pool.query('notify clock');
    return this.#settled(register);
  }

  /** Lets the clock run from where it stands, or changes its speed. @param speed business milliseconds per machine millisecond, above 0 */
  async run(register: string, speed: number): Promise<ClockReading> {
    if (!(speed > 0 && Number.isFinite(speed))) throw new RangeError('speed must be above 0');
    await this.hold(register);
    const text = `update ops.register_clock c set held = false, epoch = c.epoch + 1, speed = $2::double precision, base_business = c.granted_until, base_machine = statement_timestamp(),
      granted_until = c.granted_until + make_interval(secs => $2::double precision * ${grantMs} / 1000.0) where c.register = $1 and c.held returning ${reading} as clock`;
    return this.#change(register, text, [register, speed]);
  }

  /** Steps the clock to `to`, and lets it run on if it ran. A moment that has passed changes nothing: the clock never goes back. */
  async set(register: string, to: Moment): Promise<ClockReading> {
    const before = await this.#simulated(register);
    if (before.now >= to) return before;
    await this.hold(register);
    const text = `update ops.register_clock c set epoch = c.epoch + 1, base_business = $2::timestamptz, base_machine = statement_timestamp(), granted_until = $2::timestamptz
      where c.register = $1 and c.held and c.granted_until < $2::timestamptz returning ${reading} as clock`;
    const after = await this.#change(register, text, [register, to]);
    return before.held ? after : this.run(register, before.speed);
  }

  /**
   * Grants every running simulated clock the next two seconds; to be called about every half second by whoever keeps the stack alive. A clock that nobody granted for longer stood still,
   * and goes on from where it stood. @returns how many clocks run
   */
  async heartbeat(): Promise<number> {
    const stood = `(${raw}) > c.granted_until`;
    const now = `case when ${stood} then c.granted_until else greatest(c.base_business, ${raw}) end`;
    const { rowCount } = await this.#pool.query({
      name: 'clock.heartbeat',
      text: `update ops.register_clock c set
        base_business = case when ${stood} then c.granted_until else c.base_business end,
        base_machine = case when ${stood} then statement_timestamp() else c.base_machine end,
        granted_until = greatest(c.granted_until, date_trunc('milliseconds', ${now} + make_interval(secs => c.speed * ${grantMs} / 1000.0)))
        where c.kind = 'simulated' and not c.held`,
    });
    return rowCount ?? 0;
  }

  async #simulated(register: string): Promise<ClockReading> {
    const clock = await this.now(register);
    if (clock.kind === 'system') throw new SystemClockFixed(register);
    return clock;
  }

  /** A held clock stands once it has coasted to its ceiling. */
  async #settled(register: string): Promise<ClockReading> {
    for (;;) {
      const clock = await this.#simulated(register);
      if (!clock.held || clock.now === clock.grantedUntil) return clock;
      await sleep(5);
    }
  }

  /** Carries out a change and tells the others; where it met no row, somebody else was faster, and the clock is as he left it. */
  async #change(register: string, text: string, values: unknown[]): Promise<ClockReading> {
    const { rows } = await this.#pool.query<{ clock: ClockReading }>(text, values);
    await this.#pool.query('notify clock');
    return rows[0]?.clock ?? this.now(register);
  }
}

function one(rows: readonly { readonly clock: ClockReading }[], register: string): ClockReading {
  if (rows[0] === undefined) throw new UnknownRegister(`Không có sổ ${register}. / There is no register ${register}.`);
  return rows[0].clock;
}
