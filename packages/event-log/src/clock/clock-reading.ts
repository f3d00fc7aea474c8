import type { Moment } from '@vinhdanh/contracts';

/** What a register's clock shows. */
export interface ClockReading {
  readonly register: string;
  readonly kind: 'system' | 'simulated';
  readonly now: Moment;
  readonly held: boolean;
  /** Business milliseconds per machine millisecond; 1 on the system's clock. */
  readonly speed: number;
  /** Rises with every step, hold and change of speed. */
  readonly epoch: number;
  /** No reader passes it; null on the system's clock. */
  readonly grantedUntil: Moment | null;
}

/** The reading as json, of the row of `ops.register_clock` that a statement calls c. */
export const clockReadingSql = `json_build_object('register', c.register, 'kind', c.kind,
  'now', log.utc(ops.business_now(c, statement_timestamp())), 'held', c.held, 'speed', c.speed, 'epoch', c.epoch,
  'grantedUntil', case when c.kind = 'simulated' then log.utc(c.granted_until) end)`;
