import { Bilingual, Certainty, Day, QuotaRule, SubjectKind, Uuid, personal } from '@vinhdanh/contracts';
import { countingReasons } from '@vinhdanh/domain';
import { caseStates, type CountedExemplar, type UnitQuota } from '@vinhdanh/projections';
import { z } from 'zod';

type FieldsOf<Row> = { readonly [K in keyof Row]: z.ZodType };

export const UnitQuotaView = z.object({
  unit: z.string(),
  unitName: z.string(),
  unitKind: z.string(),
  year: z.int(),
  quota: z.string().describe('`Q1` … `Q7`'),
  name: Bilingual,
  counts: QuotaRule.shape.counts,
  minimum: z.int(),
  reached: z.int().describe('Of the unit and of all that lies below it'),
  met: z.boolean(),
  reported: z.boolean().describe('false: nothing of the year is known of the unit (chưa báo cáo), which is no zero'),
  households: z.boolean().describe('Whether households count: a switch of the policy pack'),
  from: Day,
  to: Day.nullable(),
  pack: z.string(),
  source: z.string(),
  certainty: Certainty,
  reading: Bilingual.nullable().describe('How the words of the plan were read where they leave room'),
  contradictions: z
    .array(z.object({ quota: z.string(), minimum: z.int(), reached: z.int(), met: z.boolean() }))
    .describe('Quotas that ask something else of the same unit in the same year'),
} satisfies FieldsOf<UnitQuota>);

export const CountedView = z.object({
  caseId: Uuid,
  caseNumber: z.string(),
  subjectId: Uuid,
  subjectKind: SubjectKind,
  subjectName: personal('identity', z.string().nullable()),
  unit: z.string(),
  countsFor: z.string().describe('Unit for which it counts: that of its recognition'),
  recognition: z.string().nullable().describe('Number of the recognition'),
  recognisedOn: Day.nullable(),
  disseminatedOn: Day.nullable(),
  replicatedOn: Day.nullable(),
  withdrawnOn: Day.nullable(),
  presentedOn: Day.nullable(),
  completedOn: Day.nullable(),
  state: z.enum(caseStates),
  counting: z.object({ counts: z.boolean(), reason: z.enum(countingReasons), says: Bilingual }),
} satisfies FieldsOf<CountedExemplar>);
