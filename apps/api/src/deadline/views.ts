import { Award, Certainty, Day, DeadlineKind, DeadlineRule, stages, Uuid, personal } from '@vinhdanh/contracts';
import { deadlineStatuses, type DeadlineItem } from '@vinhdanh/projections';
import { z } from 'zod';

export const DeadlineView = z.object({
  caseId: Uuid,
  caseNumber: z.string(),
  subjectName: personal('identity', z.string().nullable()),
  award: Award,
  unit: z.string(),
  stage: z.enum(stages).nullable(),
  deadline: z.string().describe('Kind and ordinal, unique in the case: `supplement#2`'),
  kind: DeadlineKind,
  status: z.enum(deadlineStatuses),
  start: Day.describe('Day that started the clock; it does not count itself'),
  count: z.int(),
  countingUnit: DeadlineRule.shape.unit,
  due: Day,
  warn50: Day.nullable(),
  warn80: Day.nullable(),
  overdue: z.boolean().describe('It runs, and its due day is before the business day of the register'),
  wentOverdue: z.boolean().describe('Its last day passed without the act, whatever happened later'),
  escalated: z.boolean(),
  calendar: z.string(),
  source: z.string(),
  certainty: Certainty,
} satisfies { readonly [K in keyof DeadlineItem]: z.ZodType });

export const LoadView = z.object({
  today: Day,
  overdue: z.int().describe('Running clocks that are overdue'),
  paused: z.int().describe('Clocks that stand'),
  days: z.array(
    z.object({
      day: Day,
      working: z.boolean().describe('By the calendars that the register has today'),
      due: z.int(),
      kinds: z.partialRecord(DeadlineKind, z.int()),
    }),
  ),
});
