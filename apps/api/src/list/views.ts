import { Award, Bilingual, Day, Moment, stages, SubjectKind, Track, Uuid, personal } from '@vinhdanh/contracts';
import { caseStates, type NominationItem, type NoticeItem } from '@vinhdanh/projections';
import { z } from 'zod';

const stage = z.enum(stages).nullable();
/** A field that a list gains and its schema lacks is a compile error. */
type FieldsOf<Row> = { readonly [K in keyof Row]: z.ZodType };

export const NominationRow = z.object({
  id: Uuid,
  register: z.string(),
  caseNumber: z.string(),
  subject: z.object({ id: Uuid, kind: SubjectKind, name: personal('identity', z.string().nullable()) }),
  track: Track,
  award: Award,
  unit: z.string(),
  stage,
  substate: z.string().nullable(),
  state: z.enum(caseStates),
  entry: z.enum(['live', 'historical']),
  released: z.boolean(),
  waitingRole: z.string().nullable(),
  waitingAction: z.string().nullable(),
  deadline: z.string().nullable(),
  due: Day.nullable(),
  overdue: z.boolean().describe('By the date: the due day is before the business day of the register'),
  decisionNumber: z.string().nullable(),
  openedAt: Moment,
  since: Moment,
  changedAt: Moment,
  version: z.int(),
} satisfies FieldsOf<NominationItem>);

export const NoticeRow = z.object({
  key: z.string(),
  caseId: Uuid,
  caseNumber: z.string().nullable(),
  subjectName: personal('identity', z.string().nullable()),
  event: z.string(),
  role: z.string(),
  unit: z.string(),
  text: z.string().describe('Key of the text: the event, and after a colon the deadline or agency concerned'),
  says: Bilingual.describe('The notice in words'),
  at: Moment,
} satisfies FieldsOf<NoticeItem>);
