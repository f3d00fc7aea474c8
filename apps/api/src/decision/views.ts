import { Award, Bilingual, Certainty, Day, Moment, Uuid, personal } from '@vinhdanh/contracts';
import {
  decisionActs,
  decisionLevels,
  type DecisionItem,
  type DecisionSequence,
  type NumberInSequence,
} from '@vinhdanh/projections';
import { z } from 'zod';

type FieldsOf<Row> = { readonly [K in keyof Row]: z.ZodType };

export const DecisionView = z.object({
  number: z.string(),
  caseId: Uuid,
  caseNumber: z.string(),
  subjectName: personal('identity', z.string().nullable()).describe(
    'As the decision printed it; the present name where it was not kept',
  ),
  corrects: z.string().nullable().describe('Number of the decision that this one corrects'),
  unit: z.string(),
  authority: z.string().describe('Unit that gave the number, or `central`'),
  level: z.enum(decisionLevels),
  act: z.enum(decisionActs),
  year: z.int(),
  symbol: z.string(),
  ordinal: z.int().nullable().describe('null: the number has no place in a sequence'),
  signedAt: Moment,
  signer: personal('identity', z.string()),
  award: Award.nullable(),
  money: z.int().nullable().describe('Đồng; money recovered by a revocation is negative'),
  source: z.string().nullable().describe('The legal basis of the authority to decide'),
  certainty: Certainty.nullable(),
  registeredOn: Day.nullable(),
  revokedAt: Moment.nullable(),
} satisfies FieldsOf<DecisionItem>);

export const SequenceView = z.object({
  authority: z.string(),
  year: z.int(),
  symbol: z.string(),
  first: z.int(),
  last: z.int(),
  given: z.int(),
  missing: z.int().describe('Numbers up to the last one that no decision here has'),
} satisfies FieldsOf<DecisionSequence>);

export const NumberView = z.object({
  ordinal: z.int(),
  number: z.string(),
  signedAt: Moment,
  outOfOrder: z.boolean().describe('A smaller number was signed later'),
  shared: z.boolean().describe('Several rows have it: one decision for several subjects, or a number used twice'),
  lines: z.array(
    z.object({
      caseId: Uuid,
      caseNumber: z.string(),
      act: z.enum(decisionActs),
      award: Award.nullable(),
      revoked: z.boolean(),
    }),
  ),
  hidden: z.int().describe('Rows of cases that you may not see'),
  gap: z
    .object({
      from: z.int(),
      to: z.int(),
      count: z.int(),
      kind: z.enum(['before-first', 'between']),
      signedAfter: Day.nullable(),
      signedBefore: Day,
      says: Bilingual,
    })
    .nullable()
    .describe('Numbers directly before this one that no decision here has, and possible reasons'),
} satisfies FieldsOf<NumberInSequence>);
