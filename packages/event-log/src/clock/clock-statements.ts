import type { Moment } from '@vinhdanh/contracts';
import { sql, type Expression, type Kysely } from 'kysely';
import type { Database } from '../database.js';
import { clockReadingSql, type ClockReading } from './clock-reading.js';

/** How far ahead a running clock is granted, machine ms; when the stack stops, the clock stops after that. */
const grantMs = 2000;

/**
 * A held clock runs on for this long, machine ms, so that it does not stop before a moment that a reader of the former
 * row has read.
 */
export const settleMs = 200;

const clock = sql<ClockReading>`${sql.raw(clockReadingSql)}`.as('clock');
const machineNow = sql<Moment>`statement_timestamp()`;
const nextEpoch = sql<number>`c.epoch + 1`;
/** The position of the clock without the ceiling. */
const elapsed = sql`extract(epoch from statement_timestamp() - c.base_machine)`;
const unlimited = sql<Moment>`c.base_business + make_interval(secs => ${elapsed}::double precision * c.speed)`;
/** The clock has reached its ceiling. */
const stood = sql<boolean>`(${unlimited}) > c.granted_until`;

const toMilliseconds = (moment: Expression<Moment>) => sql<Moment>`date_trunc('milliseconds', ${moment})`;
/** Machine ms converted to business time. */
const run = (ms: number) => sql`make_interval(secs => c.speed * ${sql.lit(ms)} / 1000.0)`;

/** Creates the clock of a register; an existing clock stays. @param from null: the system clock */
export function createClock(db: Kysely<Database>, register: string, kind: 'system' | 'simulated', from: Moment | null) {
  const given = sql<Moment>`${from}::timestamptz`;
  return db
    .insertInto('ops.register_clock')
    .values({
      register,
      kind,
      base_business: from === null ? machineNow : given,
      base_machine: machineNow,
      granted_until: from === null ? sql<Moment>`${'infinity'}` : given,
      held: kind === 'simulated',
    })
    .onConflict((conflict) => conflict.column('register').doNothing());
}

export function readClock(db: Kysely<Database>, register: string) {
  return readClocks(db).where('c.register', '=', register);
}

export function readClocks(db: Kysely<Database>) {
  return db.selectFrom('ops.register_clock as c').select(clock).orderBy('c.register');
}

export function holdClock(db: Kysely<Database>, register: string) {
  const ceiling = sql<Moment>`least(c.granted_until, greatest(c.base_business, ${unlimited} + ${run(settleMs)}))`;
  return db
    .updateTable('ops.register_clock as c')
    .set({ held: true, epoch: nextEpoch, granted_until: toMilliseconds(ceiling) })
    .where('c.register', '=', register)
    .where('c.held', '=', false);
}

/** Raises the ceiling of a held clock to a moment that readers may have read. */
export function raiseHeldClock(db: Kysely<Database>, register: string, to: Moment | null) {
  return db
    .updateTable('ops.register_clock as c')
    .set({ granted_until: sql<Moment>`greatest(c.granted_until, ${to}::timestamptz)` })
    .where('c.register', '=', register)
    .where('c.held', '=', true);
}

/** Runs a held clock from its position. */
export function runClock(db: Kysely<Database>, register: string, speed: number) {
  const given = sql<number>`${speed}::double precision`;
  return db
    .updateTable('ops.register_clock as c')
    .set({
      held: false,
      epoch: nextEpoch,
      speed: given,
      base_business: sql<Moment>`c.granted_until`,
      base_machine: machineNow,
      granted_until: sql<Moment>`c.granted_until + make_interval(secs => ${given} * ${sql.lit(grantMs)} / 1000.0)`,
    })
    .where('c.register', '=', register)
    .where('c.held', '=', true)
    .returning(clock);
}

/** Moves a held clock forward. */
export function stepClock(db: Kysely<Database>, register: string, to: Moment) {
  const given = sql<Moment>`${to}::timestamptz`;
  return db
    .updateTable('ops.register_clock as c')
    .set({ epoch: nextEpoch, base_business: given, base_machine: machineNow, granted_until: given })
    .where('c.register', '=', register)
    .where('c.held', '=', true)
    .where('c.granted_until', '<', given)
    .returning(clock);
}

/** Grants every running simulated clock the next two seconds, from its position. */
export function grantClocks(db: Kysely<Database>) {
  const now = sql<Moment>`case when ${stood} then c.granted_until else greatest(c.base_business, ${unlimited}) end`;
  const ceiling = toMilliseconds(sql<Moment>`${now} + ${run(grantMs)}`);
  return db
    .updateTable('ops.register_clock as c')
    .set({
      base_business: sql<Moment>`case when ${stood} then c.granted_until else c.base_business end`,
      base_machine: sql<Moment>`case when ${stood} then statement_timestamp() else c.base_machine end`,
      granted_until: sql<Moment>`greatest(c.granted_until, ${ceiling})`,
    })
    .where('c.kind', '=', 'simulated')
    .where('c.held', '=', false);
}
