import type { Moment } from '@vinhdanh/contracts';

/** The state of a register's clock. */
export interface ClockReading {
  readonly register: string;
  readonly kind: 'system' | 'simulated';
  readonly now: Moment;
  readonly held: boolean;
  /** Business ms per machine ms; 1 on the system clock. */
  readonly speed: number;
  /** Rises with every step, hold and change of speed. */
  readonly epoch: number;
  /** The clock never passes it for any reader; null on the system clock. */
  readonly grantedUntil: Moment | null;
}

/** The reading as json, of the row of `ops.register_clock` with alias c. */
export const clockReadingSql = `json_build_object('register', c.register, 'kind', c.kind,
  'now', log.utc(ops.business_now(c, statement_timestamp())), 'held', c.held, 'speed', c.speed, 'epoch', c.epoch,
  'grantedUntil', case when c.kind = 'simulated' then log.utc(c.granted_until) end)`;
