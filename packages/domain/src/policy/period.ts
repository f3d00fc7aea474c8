import type { Day } from '@vinhdanh/contracts';

/** First and last day, inclusive; no last day = open. */
export interface Period {
  readonly from: Day;
  readonly to: Day | null;
}

export const inForce = (period: Period, day: Day): boolean =>
  period.from <= day && (period.to === null || day <= period.to);

export const overlap = (one: Period, other: Period): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
