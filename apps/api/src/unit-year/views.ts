import { Bilingual, Certainty, Day, QuotaRule, SubjectKind, Uuid, personal } from '@vinhdanh/contracts';
import { countingReasons } from '@vinhdanh/domain';
import { caseStates, type Amendment, type CountedExemplar, type UnitQuota } from '@vinhdanh/projections';
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
  reached: z.int().describe('Of the unit and everything below it'),
  met: z.boolean(),
  reported: z.boolean().describe('false: the unit has not reported for the year (chưa báo cáo), which is not zero'),
  households: z.boolean().describe('Whether households count: a switch of the policy pack'),
  from: Day,
  to: Day.nullable(),
  pack: z.string(),
  source: z.string(),
  certainty: Certainty,
  reading: Bilingual.nullable().describe('How ambiguous words of the plan were read'),
  contradictions: z
    .array(z.object({ quota: z.string(), minimum: z.int(), reached: z.int(), met: z.boolean() }))
    .describe('Contradicting quotas for the same unit in the same year'),
  amendments: z
    .array(
      z.object({
        was: z.int().describe('The figure before the change'),
        now: z.int().describe('The figure after it'),
        since: Day.describe('Day from which the new figure holds'),
        act: z.string().describe('Type of the event that changed it, such as `AwardRevoked`'),
        reason: Bilingual,
        paper: z.string().nullable().describe('Number or name of the paper that decided it'),
      } satisfies FieldsOf<Amendment>),
    )
    .describe('Changes of the figure after its year had ended, first to last; none for a running year'),
} satisfies FieldsOf<UnitQuota>);

export const CountedView = z.object({
  caseId: Uuid,
  caseNumber: z.string(),
  subjectId: Uuid,
  subjectKind: SubjectKind,
  subjectName: personal('identity', z.string().nullable()),
  unit: z.string(),
  countsFor: z.string().describe('Unit for which it counts: the unit of its recognition'),
  recognition: z.string().nullable().describe('Number of the recognition decision'),
  recognisedOn: Day.nullable(),
  disseminatedOn: Day.nullable(),
  replicatedOn: Day.nullable(),
  withdrawnOn: Day.nullable(),
  presentedOn: Day.nullable(),
  completedOn: Day.nullable(),
  state: z.enum(caseStates),
  counting: z.object({ counts: z.boolean(), reason: z.enum(countingReasons), says: Bilingual }),
} satisfies FieldsOf<CountedExemplar>);
