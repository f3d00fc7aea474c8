import type { Day, Moment } from '@vinhdanh/contracts';
import { isMoment, dayOf } from '@vinhdanh/domain';
import { lastMomentOf } from '../command/moment.js';

/**
 * A past standpoint. Each bound is a day (its end, Asia/Ho_Chi_Minh) or a moment of the register's clock; both together
 * select what was known then of what had occurred by then.
 */
export interface Past {
  /** Recorded: only what the log held by then. */
  readonly asOf?: Day | Moment | undefined;
  /** Occurred: only what had happened by then, whenever it was recorded. */
  readonly occurredAsOf?: Day | Moment | undefined;
  /**
   * Only the events of the case up to this version: distinguishes events that a stopped clock has recorded at one
   * moment.
   */
  readonly version?: number | undefined;
}

/** A standpoint; the present has neither bound. */
export interface Standpoint {
  /** Last moment of recording that counts; null = no bound. */
  readonly recorded: Moment | null;
  /** Last moment of occurrence that counts; null = no bound. */
  readonly occurred: Moment | null;
  /** Last version of the case that counts; null = no bound. */
  readonly version: number | null;
  /** The moment whose day selects roles, units, calendars and packs. */
  readonly at: Moment;
  readonly past: boolean;
}

/**
 * The standpoint that a past names; `future` when it lies after the present business time. The present day means the
 * present moment.
 */
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
