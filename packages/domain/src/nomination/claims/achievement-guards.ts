import type { Context } from '../process/context.js';
import { firstFailing, refuse, type Refusal } from '../process/rejection.js';

/** What is said to be achieved can have been: it begins before it ends, not ahead of the day, and whose deed it was besides is known. */
export const soundAchievement = (
  achievement: { readonly from: string; readonly to: string } | undefined,
  day: string,
  context: Context,
): Refusal<'achievement-period' | 'unknown-subject'> | null =>
  achievement === undefined
    ? null
    : firstFailing(
        () => possiblePeriod(achievement, day),
        () => knownOthers(context),
      );

function possiblePeriod(
  { from, to }: { readonly from: string; readonly to: string },
  day: string,
): Refusal<'achievement-period'> | null {
  if (from <= to && from <= day) return null;
  return refuse('achievement-period', { from, to, day });
}

function knownOthers({ strangers }: Context): Refusal<'unknown-subject'> | null {
  if (strangers.length === 0) return null;
  return refuse('unknown-subject', { subjects: strangers });
}
