import { z } from 'zod';
import { stages } from './nomination/stage.js';
import { InterestKind, JudgingAct } from './interest.js';
import { Role } from './role.js';
import { Bilingual, Code, Day, type Moment, Sourced, Written } from './text.js';

/**
 * Forms of commendation (hình thức khen thưởng) and titles (danh hiệu thi đua) are two enumerations: such systems are
 * known to confuse them.
 */
export const CommendationForm = z.enum([
  'unit-merit-paper',
  'provincial-certificate',
  'prime-minister-certificate',
  'labour-order',
]);
export const EmulationTitle = z.enum([
  'advanced-worker',
  'grassroots-emulation-fighter',
  'provincial-emulation-fighter',
  'national-emulation-fighter',
  'advanced-collective',
  'excellent-collective',
]);
export const Award = z.union([CommendationForm, EmulationTitle]);
export type Award = z.infer<typeof Award>;

export const Track = z.enum(['regular', 'thematic', 'sudden', 'contribution']);
export type Track = z.infer<typeof Track>;
export const SubjectKind = z.enum(['individual', 'collective', 'household']);
export type SubjectKind = z.infer<typeof SubjectKind>;

/** The clocks that a case may have. */
export const DeadlineKind = z.enum([
  'verification',
  'cultivation-review',
  'unit-posting',
  'completeness',
  'supplement',
  'appraisal',
  'notification',
  'annual-review',
  'suspension-review',
  'consultation',
  'public-comment',
  'sudden-path',
  'revocation-report',
  'revocation-decision',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

export const DeadlineRule = Sourced.extend({
  kind: DeadlineKind,
  count: z.int().min(1).max(1000),
  /**
   * Working days skip weekends and holidays; days and months count every day, and their end rolls to the next working
   * day.
   */
  unit: z.enum(['working-day', 'day', 'month']),
  whileSuspended: z.enum(['stops', 'runs']),
  /** Whether the person who must act is warned at 50 and 80 per cent. */
  warns: z.boolean(),
  /** The engine's own act after the last day: remind the head, close the posting, return the dossier. */
  atEnd: z.enum(['escalate', 'close-posting', 'return', 'lapse', 'close-publication']),
});
export type DeadlineRule = z.infer<typeof DeadlineRule>;

/** How far, how often and at which level a clock may be extended; without such a rule it cannot be extended. */
export const ExtensionRule = Sourced.extend({
  kind: DeadlineKind,
  /** `own-level`: the level whose clock it is. `province`: where the province sets the unit a term. */
  by: z.enum(['own-level', 'province']),
  /** The most that one extension adds, in the clock's own unit. */
  most: z.int().min(1).max(1000),
  /** How many times one clock is extended. */
  times: z.int().min(1).max(1000),
});
export type ExtensionRule = z.infer<typeof ExtensionRule>;

/**
 * The judging acts from which a person concerned in a case is excluded, besides those of the nominee and their family.
 */
export const RecusalRule = Sourced.extend({
  as: InterestKind,
  acts: z.array(JudgingAct),
  from: Day,
  to: Day.nullable(),
});
export type RecusalRule = z.infer<typeof RecusalRule>;

/** The role that does an act of another where nobody holds that one, or only persons concerned in the case do. */
export const StandInRule = Sourced.extend({
  role: Role,
  acts: z.array(JudgingAct),
  above: Role,
  from: Day,
  to: Day.nullable(),
});
export type StandInRule = z.infer<typeof StandInRule>;

/** A unit that was dissolved when the apparatus was rearranged is not rewarded (rule `dissolved-unit.no-award`). */
const DissolvedUnitRule = Sourced.extend({ from: Day, to: Day.nullable() });

/** On what ground a case takes the simplified procedure (decree 98/2023 art. 40). */
export const FastTrackTrigger = z.enum([
  'political-task',
  'sudden-deed',
  'found-by-head',
  'contribution',
  'state-secret',
]);
export type FastTrackTrigger = z.infer<typeof FastTrackTrigger>;

export const PaperRule = Sourced.extend({
  id: Code,
  name: Bilingual,
  /** The stage that a case does not leave without this paper in its dossier. */
  stage: z.enum(['recognition', 'appraisal']),
  awards: z.array(Award).or(z.literal('all')),
  tracks: z.array(Track).or(z.literal('all')),
  subjects: z.array(SubjectKind).or(z.literal('all')),
  copies: z.int().min(1),
  /** Whether the paper is made in the course of the case (minutes, submission) and so is never older than the case. */
  ofCase: z.boolean().default(false),
  /** Whether the simplified procedure requires it too, never requires it, or is the only one that does. */
  simplified: z.enum(['also', 'never', 'only']).default('also'),
});
export type PaperRule = z.infer<typeof PaperRule>;

export const Fraction = z
  .object({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine((f) => f.numerator <= f.denominator, 'a fraction of at most 1');
export type Fraction = z.infer<typeof Fraction>;

export const VoteRule = Sourced.extend({
  council: z.enum(['unit', 'provincial']),
  awards: z.array(Award).or(z.literal('all')),
  tracks: z.array(Track).or(z.literal('all')),
  required: z.boolean(),
  threshold: Fraction,
  inclusive: z.boolean(),
  /** The group of which the threshold is a share. */
  denominator: z.enum(['all', 'entitled', 'present']),
  quorum: Fraction,
  ballot: z.enum(['open', 'secret']),
  /** Whether a failed vote stops the case, even where no vote is required, or only advises the decider. */
  failed: z.enum(['stops', 'advises']).default('stops'),
});
export type VoteRule = z.infer<typeof VoteRule>;

/** The kinds of subjects and the tracks for which an award exists. */
export const EligibilityRule = Sourced.extend({
  award: Award,
  subjects: z.array(SubjectKind).min(1).or(z.literal('all')),
  tracks: z.array(Track).min(1).or(z.literal('all')),
});
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const CriterionRule = Sourced.extend({
  id: z.int().min(1),
  text: Bilingual,
  tracks: z.array(Track).or(z.literal('all')),
});
export type CriterionRule = z.infer<typeof CriterionRule>;

/** Who may decide an award on a day: the role and the kind of unit in which it is held. */
export const AuthorityRule = Sourced.extend({
  award: Award,
  role: Role,
  unitKind: Code,
  /** Signs in the register itself; `false`: submits to the central level. */
  provincial: z.boolean(),
  from: Day,
  to: Day.nullable(),
});
export type AuthorityRule = z.infer<typeof AuthorityRule>;

export const BaseSalary = Sourced.extend({ amount: z.int().min(1), from: Day, to: Day.nullable() });
export const BonusRule = Sourced.extend({
  award: Award,
  subject: SubjectKind,
  /** Multiple of the base salary, in thousandths, so that 0.3 stays exact. */
  thousandths: z.int().min(0),
  from: Day,
  to: Day.nullable(),
});

/** Public comment required for an award (lấy ý kiến nhân dân), and whether it must end before the council votes. */
export const PublicationRule = Sourced.extend({ awards: z.array(Award), beforeCouncil: z.boolean() });

/** Agencies to consult about an award and a kind of subject (hiệp y). */
export const ConsultationRule = Sourced.extend({
  awards: z.array(Award).or(z.literal('all')),
  subjects: z.array(SubjectKind).or(z.literal('all')),
  agencies: z.array(Code),
});

/** How many exemplars, or events, a year requires of units (KH1068 V.1đ). */
export const QuotaRule = Sourced.extend({
  id: z.string().regex(/^Q[1-9][0-9]?$/),
  name: Bilingual,
  /** Kinds of units that have the quota, each for itself; units below a unit count towards it too. */
  unitKinds: z.array(Code).min(1),
  /** Kinds of the unit directly above; empty = any. */
  below: z.array(Code).default([]),
  minimum: z.int().min(1),
  /** Cases recognised in the year; cases recognised, disseminated and replicated; days with presentations. */
  counts: z.enum(['recognised', 'replicated', 'honouring-event']),
  from: Day,
  to: Day.nullable(),
  /** How ambiguous words of the quota were read. */
  reading: Bilingual.nullable().default(null),
  /** Quotas that contradict this one for the same unit. */
  contradicts: z.array(Code).default([]),
});
export type QuotaRule = z.infer<typeof QuotaRule>;

/** Whether a household counts as an exemplar: quotas name collectives and individuals. */
export const HouseholdRule = Sourced.extend({ count: z.boolean() });
export type HouseholdRule = z.infer<typeof HouseholdRule>;

/** What a case or a proceeding pins: a pack by its id and the hash of its content. */
export const Procedure = z.object({ pack: z.string(), hash: z.string() });
export type Procedure = z.infer<typeof Procedure>;

/** What happens, from a day on, to open cases that pin an earlier pack, by the stage of each. */
export const TransitionRule = Sourced.extend({
  /** Ids of the packs that it replaces. */
  from: z.array(Code).min(1),
  on: Day,
  stages: z.array(z.enum(stages)).or(z.literal('all')),
  how: z.enum(['keep', 'move']),
});
export type TransitionRule = z.infer<typeof TransitionRule>;

/** A ground for the simplified procedure (thủ tục đơn giản), with its days and the tracks that have it. */
export const SimplifiedRule = Sourced.extend({
  trigger: FastTrackTrigger,
  tracks: z.array(Track).or(z.literal('all')),
  from: Day,
  to: Day.nullable(),
});
export type SimplifiedRule = z.infer<typeof SimplifiedRule>;

export const PolicyPack = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Bilingual,
  knownFrom: Day,
  effectiveFrom: Day,
  /** Last day; null = open. */
  effectiveTo: Day.nullable(),
  fields: z.array(z.object({ id: z.int().min(1), name: Bilingual })),
  criteria: z.array(CriterionRule),
  deadlines: z.array(DeadlineRule),
  extensions: z.array(ExtensionRule).default([]),
  recusals: z.array(RecusalRule).default([]),
  /** Empty: no level above acts, and the register needs a deputy. */
  standIns: z.array(StandInRule).default([]),
  papers: z.array(PaperRule),
  votes: z.array(VoteRule),
  /** Empty: the pack has no table, and every award is open to everyone. Otherwise it names every award. */
  eligibility: z.array(EligibilityRule).default([]),
  publications: z.array(PublicationRule).default([]),
  consultations: z.array(ConsultationRule).default([]),
  quotas: z.array(QuotaRule).default([]),
  households: HouseholdRule.default({
    count: false,
    source: 'KH 1068/KH-UBND V.1đ: “tập thể, cá nhân”',
    certainty: 'assumed',
  }),
  /** From when a dissolved unit gets no award in its name; null = the pack does not forbid it. */
  dissolvedUnits: DissolvedUnitRule.nullable().default(null),
  transitions: z.array(TransitionRule).default([]),
  /** Empty: the pack names no grounds, and any is accepted. */
  simplified: z.array(SimplifiedRule).default([]),
  authority: z.array(AuthorityRule),
  baseSalary: z.array(BaseSalary),
  bonuses: z.array(BonusRule),
  /** Money is rounded up to this many đồng. */
  roundUpTo: z.int().min(1),
  sources: z.array(Written),
});
export type PolicyPack = z.infer<typeof PolicyPack>;

/** A published pack with the SHA-256 of its RFC 8785 form. */
export interface PublishedPolicy {
  readonly hash: string;
  readonly pack: PolicyPack;
  /** Business moment at which the register received it; absent: before any case. */
  readonly publishedAt?: Moment;
}
