import { z } from 'zod';
import { VoteResult } from './nomination/events.js';
import { personal } from './personal-field.js';
import { stageExits, stages } from './nomination/stage.js';
import { Award, Fraction } from './policy.js';
import { Bilingual, Certainty, Day, Moment, Uuid } from './text.js';

const stage = z.enum(stages);
const sourced = { source: z.string(), certainty: Certainty };

/** The standing of the case, in a sentence that an officer would say. */
const Standing = z.object({
  says: Bilingual,
  tone: z.enum(['waiting', 'due-today', 'overdue', 'suspended', 'resting']),
  /** What the case waits for; null when it rests. */
  action: z.string().nullable(),
  role: z.string().nullable(),
  unit: z.string().nullable(),
  due: Day.nullable(),
  workingDaysLeft: z
    .int()
    .nullable()
    .describe('0 = due today, negative = so many working days overdue, null = no due day'),
});

const Visit = z.object({
  enteredAt: Moment,
  leftAt: Moment.nullable(),
  exit: z.enum(stageExits).nullable(),
  to: stage.nullable(),
});
const RailStage = z.object({
  stage,
  label: Bilingual,
  status: z.enum(['done', 'current', 'stopped', 'skipped', 'ahead']),
  substate: z
    .object({ code: z.string(), label: Bilingual })
    .nullable()
    .describe('Of the stage in which the case stands'),
  visits: z.array(Visit),
});

const CitedDocument = z.object({
  id: Uuid,
  type: z.string(),
  size: z.int().describe('Bytes'),
  sha256: z.string(),
  version: z.int().describe('Of the event that cites it'),
});

const PaperLine = z.object({
  paper: z.string(),
  name: Bilingual.nullable().describe('Null: no rule of the procedure names this paper'),
  required: z.boolean().describe('The procedure wants it for this award, track and subject'),
  stage: z.enum(['recognition', 'appraisal']).nullable().describe('Stage that is not left without it'),
  copies: z.int().nullable(),
  source: z.string().nullable(),
  certainty: Certainty.nullable(),
  status: z
    .enum(['present', 'missing', 'to-correct'])
    .describe('`to-correct`: the open request for a supplement names it, and nothing was attached since'),
  number: z.string().nullable(),
  date: Day.nullable(),
  title: personal('narrative', z.string().nullable().describe('Null also where it was erased')),
  attachedAt: Moment.nullable(),
  attachedBy: z.string().nullable().describe('Account'),
  documents: z.array(CitedDocument),
  satisfiedBy: z.object({ action: z.literal('attach-paper'), input: z.object({ paper: z.string() }) }),
});

const CriterionLine = z.object({
  criterion: z.int(),
  text: Bilingual.nullable(),
  source: z.string().nullable(),
  certainty: Certainty.nullable(),
  status: z.enum(['met', 'not-met', 'open']),
  evidence: personal(
    'narrative',
    z.string().nullable().describe('As the assessor wrote it; null also where it was erased'),
  ),
  assessor: Uuid.nullable().describe('Person'),
  assessedAt: Moment.nullable(),
  documents: z.array(CitedDocument),
});

const Ballot = z.object({
  member: Uuid.describe('Person'),
  status: z.enum(['voted', 'returned', 'outstanding', 'recused']),
  choice: z.enum(['yes', 'no', 'abstain']).nullable().describe('Open votes only; of a secret ballot nobody knows'),
  written: z.boolean().describe('Polled in writing'),
  reason: personal('narrative', z.string().nullable().describe('Of a recusal')),
});
const Board = z.object({
  council: z.enum(['unit', 'provincial']),
  on: Day.nullable(),
  ballot: z.enum(['open', 'secret']).nullable(),
  members: z.array(Ballot).describe('Empty where only the result is recorded'),
  rule: z
    .object({
      required: z.boolean(),
      threshold: Fraction,
      inclusive: z.boolean().describe('Reaching the threshold is enough'),
      denominator: z.enum(['all', 'entitled', 'present']),
      quorum: Fraction,
      ballot: z.enum(['open', 'secret']),
      ...sourced,
    })
    .nullable(),
  running: VoteResult.nullable().describe(
    'What the ballots recorded so far come to, while the vote is open; ' +
      'null before the first, and for secret ballots not yet counted',
  ),
  result: VoteResult.nullable().describe('As recorded, with the sentence of the minutes'),
  minutes: z.string().nullable(),
});

const ConsultationLine = z.object({
  agency: z.string(),
  status: z.enum(['asked', 'replied', 'lapsed']),
  objection: z.boolean().nullable(),
  question: personal('narrative', z.string().nullable()),
  reply: personal('narrative', z.string().nullable()),
  document: z.string().nullable().describe('Number of the reply'),
  askedAt: Moment.nullable(),
  repliedAt: Moment.nullable(),
  deadline: z.string(),
  due: Day.nullable(),
  workingDaysLeft: z.int().nullable(),
  documents: z.array(CitedDocument),
});

const PublicComment = z.object({
  comment: z.int(),
  from: z.enum(['citizen', 'front', 'member']),
  text: personal('narrative', z.string().nullable()),
  document: z.string().nullable(),
  dated: Day.nullable().describe('Date of the paper on which it came'),
  receivedAt: Moment.nullable(),
  documents: z.array(CitedDocument).describe('Scans of it'),
  answered: z.boolean(),
  answer: personal('narrative', z.string().nullable()),
});

const DeadlineLine = z.object({
  deadline: z.string(),
  kind: z.string(),
  label: Bilingual,
  due: Day,
  workingDaysLeft: z.int().nullable().describe('Null where the clock no longer runs'),
  provisional: z.boolean().describe('It reaches into a year whose calendar is not published yet'),
});

/** What the page of one case shows, computed on the server; the browser computes none of it again. */
export const CaseScreen = z.object({
  at: Moment.describe('The moment that is shown, by the clock of the register'),
  standing: Standing,
  rail: z.array(RailStage).describe('The six stages in order, then `followUp`'),
  loops: z
    .array(z.object({ from: stage, to: stage, exit: z.enum(stageExits), at: Moment }))
    .describe('Passages back to an earlier stage, in order'),
  overlays: z.array(
    z.object({ kind: z.enum(['suspended', 'revocation', 'historical']), says: Bilingual, since: Moment.nullable() }),
  ),
  origin: z
    .object({
      source: z.enum(['mttq', 'press', 'citizen', 'unit', 'self']),
      author: Uuid.describe('Person who referred'),
      referredAt: Moment,
      summary: personal('narrative', z.string().nullable()),
      achievement: z.object({ title: personal('narrative', z.string().nullable()), from: Day, to: Day }).nullable(),
      documents: z.array(CitedDocument),
    })
    .nullable()
    .describe('Null: you read only what is public of the case'),
  /** The unit's claim in its proposal; shown beside the criteria. */
  claim: z.object({
    report: personal('narrative', z.string().nullable()),
    declaredAt: Moment.nullable(),
    conclusion: personal('narrative', z.string().nullable()),
    assessedAt: Moment.nullable(),
  }),
  papers: z.array(PaperLine),
  supplement: z
    .object({
      missing: z.array(z.string()),
      reason: personal('narrative', z.string().nullable()),
      requestedAt: Moment,
      due: Day.nullable(),
      workingDaysLeft: z.int().nullable(),
    })
    .nullable()
    .describe('The request that is open'),
  criteria: z.array(CriterionLine),
  boards: z.array(Board),
  consultations: z.array(ConsultationLine),
  publicComments: z.array(PublicComment),
  overlaps: z
    .array(
      z.object({
        admittedAt: Moment,
        reason: personal('narrative', z.string().nullable()),
        honours: z.array(z.object({ decisionNumber: z.string(), award: Award })),
      }),
    )
    .describe('Awards for an overlapping period that the appraiser found to be for another deed, and why'),
  deadlines: z.array(DeadlineLine),
  mergedInto: Uuid.nullable().describe('Case that this one was merged into'),
  units: z.record(z.string(), z.string()).describe('Names of the units that the case names, by code'),
});
export type CaseScreen = z.infer<typeof CaseScreen>;
