import { z } from 'zod';
import { DeadlineKind, DeadlineRule } from './policy.js';
import { Bilingual, Certainty, Day, Moment } from './text.js';

/** "Why this date?": every day of one clock, its rule, and what moved it. */
export const DeadlineDays = z.object({
  deadline: z.string().describe('Kind and ordinal: `supplement#2`'),
  kind: DeadlineKind,
  label: Bilingual,
  says: Bilingual.describe('The reckoning in a sentence'),
  status: z.enum(['running', 'paused', 'met', 'cancelled', 'ended']),
  start: Day,
  due: Day,
  overdue: z.boolean(),
  workingDaysLeft: z.int().nullable().describe('Null where the clock no longer runs'),
  provisional: z
    .boolean()
    .describe('It reaches into a year whose calendar is not published yet: the due day may still move'),
  rule: z.object({
    count: z.int().describe('As the rule says, before any extension'),
    unit: DeadlineRule.shape.unit,
    whileSuspended: DeadlineRule.shape.whileSuspended,
    atEnd: DeadlineRule.shape.atEnd,
    source: z.string(),
    certainty: Certainty,
    pack: z.object({ id: z.string(), title: Bilingual, hash: z.string() }),
  }),
  calendar: z.string().describe('Calendars that it was reckoned with'),
  warnings: z.array(z.object({ percent: z.union([z.literal(50), z.literal(80)]), day: Day, given: z.boolean() })),
  pauses: z.array(z.object({ from: Day, to: Day.nullable(), used: z.int(), remaining: z.int() })),
  extensions: z.array(z.object({ at: Moment, added: z.int(), basis: z.string(), before: Day, due: Day })),
  days: z.array(
    z.object({
      day: Day,
      role: z
        .enum(['start', 'counted', 'weekend', 'public-holiday', 'substitute-day-off', 'paused', 'rolled', 'beyond'])
        .describe('`rolled`: the days were over, but the end fell on a day off; `beyond`: after the due day'),
      ordinal: z.int().nullable().describe('How many days are used up with this one; null where it does not count'),
      working: z.boolean(),
      makeup: z.boolean().describe('A Saturday or Sunday that is worked on'),
      name: z.string().nullable(),
      source: z.string().nullable(),
      certainty: Certainty.nullable(),
      today: z.boolean(),
    }),
  ),
});
export type DeadlineDays = z.infer<typeof DeadlineDays>;
