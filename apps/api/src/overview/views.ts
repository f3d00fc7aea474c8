import { Bilingual, Day, DeadlineKind, stages } from '@vinhdanh/contracts';
import { caseStates } from '@vinhdanh/projections';
import { z } from 'zod';

const Ages = z
  .object({ week: z.int(), month: z.int(), quarter: z.int(), older: z.int() })
  .describe('Cases that have been at their step for at most 7, 30, 90 calendar days, and longer');
const counts = {
  cases: z.int(),
  overdue: z.int(),
  lackingPapers: z.int(),
  suspended: z.int(),
  oldestDays: z.int().describe('Calendar days at its step of the case that waits longest'),
  ages: Ages,
};
export const PipelineView = z.object({
  today: Day,
  stages: z
    .array(
      z.object({ stage: z.enum(stages), ...counts, substates: z.array(z.object({ substate: z.string(), ...counts })) }),
    )
    .describe('All seven, in order'),
  rest: z.array(z.object({ state: z.enum(caseStates), cases: z.int() })).describe('Cases at rest, by reason'),
});
export type PipelineView = z.infer<typeof PipelineView>;

const dutyStatuses = ['met', 'partly', 'unmet', 'not-asked', 'unknown'] as const;
const Duty = z.object({
  status: z.enum(dutyStatuses).describe('`unknown`: the register has no data about it'),
  says: Bilingual,
  quotas: z.array(
    z.object({
      quota: z.string(),
      name: Bilingual,
      reached: z.int(),
      minimum: z.int(),
      met: z.boolean(),
      source: z.string(),
      contradicted: z.boolean(),
      amended: z.boolean().describe('The figure was changed after its year had ended'),
    }),
  ),
});
export type Duty = z.infer<typeof Duty>;
export const UnitMatrix = z.object({
  year: z.int(),
  duties: z.array(z.object({ duty: z.enum(['quota', 'criteria', 'plan', 'event', 'report']), name: Bilingual })),
  items: z.array(
    z.object({
      unit: z.string(),
      unitName: z.string(),
      unitKind: z.string(),
      duties: z.object({ quota: Duty, criteria: Duty, plan: Duty, event: Duty, report: Duty }),
    }),
  ),
});
export type UnitMatrix = z.infer<typeof UnitMatrix>;

export const LoadOverview = z.object({
  today: Day,
  overdue: z.int().describe('Running deadlines that are overdue'),
  paused: z.int().describe('Deadlines that stand'),
  days: z.array(
    z.object({
      day: Day,
      working: z.boolean(),
      name: z.string().nullable().describe('Of a holiday, a day off in lieu, or a make-up workday'),
      provisional: z.boolean().describe('The official calendar of its year is not published yet'),
      due: z.int().describe('Deadlines that fall due'),
      work: z.int().describe('Steps of the work list that fall due'),
      kinds: z.partialRecord(DeadlineKind, z.int()),
    }),
  ),
});
