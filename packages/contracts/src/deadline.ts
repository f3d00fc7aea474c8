import { z } from 'zod';
import { DeadlineKind, DeadlineRule } from './policy.js';
import { Certainty, Day } from './text.js';

/** How a due day was computed: what an officer sees under "why this date?". */
export const DeadlineFacts = z.object({
  /** Kind and ordinal, unique in the case: `supplement#2`. */
  deadline: z.string(),
  kind: DeadlineKind,
  /** Day that starts the clock; it does not count itself. */
  start: Day,
  count: z.int(),
  unit: DeadlineRule.shape.unit,
  due: Day,
  /** Days on which 50 and 80 per cent are reached; null when the rule does not warn. */
  warn50: Day.nullable(),
  warn80: Day.nullable(),
  whileSuspended: DeadlineRule.shape.whileSuspended,
  atEnd: DeadlineRule.shape.atEnd,
  calendar: z.string(),
  source: z.string(),
  certainty: Certainty,
});
export type DeadlineFacts = z.infer<typeof DeadlineFacts>;
