import type { Day, Moment } from '@vinhdanh/contracts';
import { isMoment, dayOf } from '@vinhdanh/domain';
import { lastMomentOf } from '../command/moment.js';

/** A past to look at. Each is a day (its end, Asia/Ho_Chi_Minh) or a moment of the register's clock; both together are what was known then of what had occurred by then. */
export interface Past {
  /** Recorded: only what had been written into the log by then. */
  readonly asOf?: Day | Moment | undefined;
  /** Occurred: only what had happened by then, whenever it was written. */
  readonly occurredAsOf?: Day | Moment | undefined;
  /** Only the events of the case up to this version: tells apart what one moment of a clock that stands still has recorded. */
  readonly version?: number | undefined;
}

/** Where a look stands: the present has neither bound. */
export interface Standpoint {
  /** Last moment of recording that counts; null = all that is recorded. */
  readonly recorded: Moment | null;
  /** Last moment of occurrence that counts; null = all that occurred. */
  readonly occurred: Moment | null;
  /** Last version of the case that counts; null = all. */
  readonly version: number | null;
  /** The moment by whose day roles, units, calendars and packs are read. */
  readonly at: Moment;
  readonly past: boolean;
}

/** The standpoint that a past names; `future` where it lies after business now. The present day means the present moment. */
export function standpoint({ asOf, occurredAsOf, version }: Past, now: Moment): Standpoint | 'future' {
  const [recorded, occurred] = [bound(asOf, now), bound(occurredAsOf, now)];
  if (ahead(recorded, now) || ahead(occurred, now)) return 'future';
  const bounds = [recorded, occurred].filter((moment) => moment !== null);
  return {
    recorded,
    occurred,
    version: version ?? null,
    at: bounds.toSorted()[0] ?? now,
    past: bounds.length > 0 || version !== undefined,
  };
}

/** The last moment that counts; null = no bound. A day that has not ended lasts until now. */
function bound(text: Day | Moment | undefined, now: Moment): Moment | null {
  if (text === undefined) return null;
  return text === dayOf(now) ? now : isMoment(text) ? text : lastMomentOf(text);
}

const ahead = (moment: Moment | null, now: Moment): boolean => moment !== null && moment > now;
