import type { Day } from '@vinhdanh/contracts';
import type { Context } from '../process/context.js';
import { firstFailing, refuse, type Refusal } from '../process/rejection.js';

/**
 * The stated achievement is possible: it begins before it ends, does not end after the day of the act, and the register
 * knows everyone who shares it.
 */
export const soundAchievement = (
  achievement: { readonly from: Day; readonly to: Day } | undefined,
  day: Day,
  context: Context,
): Refusal<'achievement-period' | 'unknown-subject'> | null =>
  achievement === undefined
    ? null
    : firstFailing(
        () => possiblePeriod(achievement, day),
        () => knownOthers(context),
      );

function possiblePeriod(
  { from, to }: { readonly from: Day; readonly to: Day },
  day: Day,
): Refusal<'achievement-period'> | null {
  if (from <= to && from <= day) return null;
  return refuse('achievement-period', { from, to, day });
}

function knownOthers({ strangers }: Context): Refusal<'unknown-subject'> | null {
  if (strangers.length === 0) return null;
  return refuse('unknown-subject', { subjects: strangers });
}
