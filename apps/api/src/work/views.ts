import { Award, Bilingual, Day, Moment, Role, stages, SubjectKind, Track, Uuid, personal } from '@vinhdanh/contracts';
import { caseFlags, workGroups } from '@vinhdanh/projections';
import { z } from 'zod';

const Holder = z.object({
  person: Uuid,
  name: personal('identity', z.string().nullable().describe('null: erased')),
  since: Moment,
  me: z.boolean(),
});

/** One act that somebody must do, as a row of the work list. */
export const WorkView = z.object({
  caseId: Uuid,
  key: z.string().describe('The requested act; unique in the case'),
  action: z.string().describe('The command for it'),
  asks: Bilingual.describe('The same in plain words'),
  role: Role.or(z.string()),
  unit: z.string().describe('Unit that is asked'),
  unitName: z.string(),
  from: Day.nullable().describe('First day on which the act is possible; null: at once'),
  deadline: z.string().nullable(),
  due: Day.nullable(),
  workingDaysLeft: z
    .int()
    .nullable()
    .describe('Working days from today to the due day; negative: so many past it; null: no due day'),
  provisional: z.boolean().describe('The due day is in a year without a published official calendar: it may move'),
  group: z.enum(workGroups),
  overdue: z.boolean(),
  since: Moment.describe('Waiting since'),
  caseNumber: z.string(),
  subjectId: Uuid,
  subjectKind: SubjectKind,
  subjectName: personal('identity', z.string().nullable()),
  award: Award,
  track: Track,
  fields: z.array(z.int()),
  stage: z.enum(stages).nullable(),
  substate: z.string().nullable(),
  missingPapers: z.int(),
  flags: z.array(z.enum(caseFlags)),
  assignee: Holder.nullable().describe('Who has taken this step; null: nobody, anybody of the role may take it'),
  formerHolder: Holder.extend({
    why: z
      .enum(['role-ended', 'recused'])
      .describe('`role-ended`: they hold the role no more; `recused`: they are excluded from this case'),
  })
    .nullable()
    .describe('Who had taken this step and may not do it any more, so that it is free'),
  acting: z
    .object({
      by: z
        .enum(['role', 'above', 'nobody'])
        .describe(
          '`role`: holders of the role, deputies included; `above`: the level above, because none of them may; ' +
            '`nobody`: nobody in the register may',
        ),
      role: Role.or(z.string()).describe('Under which it is done; of `nobody`, the role that is missing'),
      persons: z.int().describe('How many persons may do it'),
    })
    .describe('Who does this step'),
  released: z.boolean().describe('False: a historical case that is still being entered'),
  version: z.int(),
});
export type WorkView = z.infer<typeof WorkView>;

export const WorkCounts = z.object({
  overdue: z.int(),
  today: z.int(),
  week: z.int(),
  later: z.int(),
  undated: z.int(),
});
export const WorkPageView = z.object({
  items: z.array(WorkView),
  next: z.string().nullable().describe('`cursor` of the next page; null: this is the last'),
  today: Day.describe('Business day of the register'),
  counts: WorkCounts.nullable().describe(
    'Number of items in each group of the filter, ignoring `group`; on the first page',
  ),
});
export type WorkPageView = z.infer<typeof WorkPageView>;

export const NextWork = z.object({ item: WorkView.nullable().describe('null: nothing waits for you') });

export const Assignment = z.object({
  caseId: Uuid,
  key: z.string(),
  assignee: Holder.nullable(),
  changed: z.boolean().describe('False: nothing changed'),
});
export type Assignment = z.infer<typeof Assignment>;

export const Candidates = z.object({
  items: z.array(
    z.object({
      person: Uuid,
      name: personal('identity', z.string().nullable()),
      me: z.boolean(),
      holds: z.boolean(),
      open: z.int().describe('Number of steps that they have now'),
    }),
  ),
});
export const AssignmentHistory = z.object({
  items: z.array(
    z.object({
      id: z.int(),
      key: z.string(),
      person: Uuid.nullable().describe('null: let go'),
      personName: personal('identity', z.string().nullable()),
      by: Uuid,
      byName: personal('identity', z.string().nullable()),
      reason: z.string().nullable(),
      at: Moment,
    }),
  ),
});
