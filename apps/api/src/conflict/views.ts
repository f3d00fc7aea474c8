import { Award, Day, SubjectKind, Uuid, personal } from '@vinhdanh/contracts';
import {
  caseStates,
  type ConflictingCase,
  type LookAlike,
  type LookAlikeSubject,
  type OverlappingPeriods,
  type SeveralOpen,
} from '@vinhdanh/projections';
import { z } from 'zod';

type FieldsOf<Row> = { readonly [K in keyof Row]: z.ZodType };

const Case = z.object({
  caseId: Uuid,
  caseNumber: z.string(),
  award: Award,
  unit: z.string(),
  subject: Uuid.describe('The nominee'),
  subjectName: personal('identity', z.string().nullable()),
  state: z.enum(caseStates),
  achievement: z.string().nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
} satisfies FieldsOf<ConflictingCase>);
const Subject = z.object({
  id: Uuid,
  name: personal('identity', z.string().nullable()),
  born: z.int().nullable(),
  unit: z.string().nullable(),
} satisfies FieldsOf<LookAlikeSubject>);
const subject = { subject: Uuid, subjectName: personal('identity', z.string().nullable()) };

export const ConflictView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('overlapping-periods'),
    ...subject,
    cases: z.array(Case).length(2).describe('The case opened first, and the one opened later'),
    from: Day,
    to: Day.describe('Last of the days that both cases claim'),
    sameAchievement: z.boolean(),
  } satisfies FieldsOf<OverlappingPeriods>),
  z.object({
    kind: z.literal('look-alike'),
    subjectKind: SubjectKind,
    subjects: z.array(Subject).length(2),
    sameBirthYear: z.boolean(),
    sameLineage: z.boolean().describe('Their units are one, or followed from one another'),
  } satisfies FieldsOf<LookAlike>),
  z.object({ kind: z.literal('several-open'), ...subject, cases: z.array(Case) } satisfies FieldsOf<SeveralOpen>),
]);
