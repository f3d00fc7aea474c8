import { z } from 'zod';
import { DeadlineFacts } from '../deadline.js';
import type { PersonalClass } from '../envelope.js';
import { Award, FastTrackTrigger, Procedure, SubjectKind, Track } from '../policy.js';
import { BarLevel, Cited, SuspensionReason } from '../subject.js';
import { Certainty, Day, Uuid } from '../text.js';
import { stageExits, stages } from './stage.js';

const facts = <S extends z.ZodRawShape>(shape: S) => z.object(shape);
const stage = z.enum(stages);
const exit = z.enum(stageExits);
/** The absent person whom the actor stood for; missing when they acted in their own right. */
const standsFor = Uuid.optional();
/** The signature block above the name, and on whose behalf the signer signed, by which paper. */
const Signature = z.object({ line: z.string(), standsFor: Uuid.nullable(), basis: z.string().nullable() });

const VoteChoice = z.enum(['yes', 'no', 'abstain']);

export const VoteResult = z.object({
  council: z.enum(['unit', 'provincial']),
  members: z.int(),
  present: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  invalid: z.int(),
  /** Members who took no part, and ballots of absent members polled in writing; absent = none. */
  recused: z.int().optional(),
  written: z.int().optional(),
  passed: z.boolean(),
  /** False: too few members were present, nothing was decided, and the council is convened again; absent = enough. */
  quorate: z.literal(false).optional(),
  /** The computation in the words of the minutes. */
  sentence: z.string(),
  source: z.string(),
  certainty: Certainty,
});
export type VoteResult = z.infer<typeof VoteResult>;

/**
 * `shared`: other subjects of the same deed; `stream`: the stream that lists the cases that cite it, missing in cases
 * older than those streams.
 */
export const CitedAchievement = z.object({
  id: z.string(),
  from: Day,
  to: Day,
  shared: z.array(Uuid).optional(),
  kind: Track.optional(),
  movement: z.string().optional(),
  stream: Uuid.optional(),
});

/** Facts of every event of a case. Personal data is in `nominationPersonal` instead. */
export const nominationEvents = {
  NominationReferred: facts({
    caseNumber: z.string(),
    /** `represents`: the unit that the nominated collective is. */
    subject: z.object({ id: Uuid, kind: SubjectKind, represents: z.string().optional() }),
    track: Track,
    award: Award,
    fields: z.array(z.int()),
    unit: z.string(),
    source: z.enum(['mttq', 'press', 'citizen', 'unit', 'self']),
    achievement: CitedAchievement.nullable(),
    /** The pinned procedure: pack id and content hash. */
    procedure: Procedure,
    /** The earlier case and award from which this case was proposed: history, not an achievement. */
    cites: Cited.optional(),
    /** The person who referred. */
    author: Uuid,
    standsFor,
  }),
  VerificationStarted: facts({}),
  NewFactorAccepted: facts({}),
  NominationDeclined: facts({}),
  NominationWithdrawn: facts({}),
  FastTracked: facts({ trigger: FastTrackTrigger }),
  DuplicateMerged: facts({ into: Uuid }),
  /** Another case of the subject was merged into this one. */
  DuplicateTakenIn: facts({ case: Uuid }),
  /** A case that was merged into this one was referred again with new evidence and is no longer a duplicate. */
  DuplicateWoken: facts({ case: Uuid }),
  NominationReReferred: facts({ author: Uuid, standsFor, achievement: CitedAchievement.nullable().default(null) }),
  CultivationPaused: facts({}),
  CultivationContinued: facts({}),
  DroppedOut: facts({}),
  TakenBack: facts({}),
  CultivationPlanned: facts({ supports: z.int(), weaknesses: z.int() }),
  SupportLogged: facts({ cost: z.int().nullable() }),
  WeaknessActionLogged: facts({ due: Day.nullable(), resolved: z.boolean() }),
  CultivationReviewed: facts({}),
  DeclaredReady: facts({ author: Uuid, standsFor }),
  PostingOpened: facts({ deadline: z.string() }),
  PostingClosed: facts({ deadline: z.string() }),
  PaperAttached: facts({
    paper: z.string(),
    number: z.string().nullable(),
    date: Day.nullable(),
    sha256: z.string().nullable(),
  }),
  /** Files that the preceding act of the same command cites. */
  DocumentsCited: facts({
    of: z.string(),
    documents: z.array(z.object({ id: Uuid, sha256: z.string(), type: z.string(), size: z.int() })),
  }),
  CriterionAssessed: facts({ criterion: z.int(), met: z.boolean(), assessor: Uuid, standsFor }),
  CouncilConvened: facts({
    council: z.enum(['unit', 'provincial']).default('unit'),
    on: Day,
    members: z.array(Uuid),
    ballot: z.enum(['open', 'secret']).default('open'),
    recused: z.array(Uuid).default([]),
  }),
  VoteCast: facts({
    member: Uuid,
    choice: VoteChoice,
    /** Polled in writing: not present at the sitting. */ written: z.boolean().optional(),
    /** The member voted from their own account. */
    own: z.literal(true).optional(),
  }),
  /** Corrects the record of an open vote before the vote is closed. */
  VoteCorrected: facts({ member: Uuid, from: VoteChoice, choice: VoteChoice, written: z.boolean() }),
  /**
   * Recuses a member who is concerned in the case. Their open vote is void; in a secret vote all returned ballots are
   * void.
   */
  MemberRecused: facts({ member: Uuid }),
  BallotReturned: facts({ member: Uuid, written: z.boolean() }),
  BallotsCounted: facts({
    yes: z.int(),
    no: z.int(),
    abstain: z.int(),
    invalid: z.int(),
    secretary: Uuid,
    teller: Uuid,
  }),
  /**
   * `minutes`: number of the count minutes signed by secretary and teller. `votes`: members whose open vote was
   * recorded wrongly.
   */
  CountCorrected: facts({
    council: z.enum(['unit', 'provincial']),
    result: VoteResult,
    secretary: Uuid.optional(),
    teller: Uuid.optional(),
    minutes: z.string().optional(),
    votes: z.array(z.object({ member: Uuid, choice: VoteChoice })).optional(),
  }),
  /** What the secretary proposes; the teller confirms it from their own account (`CountCorrected` without minutes). */
  CountProposed: facts({
    council: z.enum(['unit', 'provincial']),
    yes: z.int(),
    no: z.int(),
    abstain: z.int(),
    invalid: z.int(),
    secretary: Uuid,
    teller: Uuid,
    votes: z.array(z.object({ member: Uuid, choice: VoteChoice })).optional(),
  }),
  NotPassed: facts({ closed: z.boolean() }),
  RecognitionConcluded: facts({}),
  ExemplarIntroduced: facts({ to: z.string() }),
  VoteClosed: facts({ result: VoteResult, minutes: z.string() }),
  UnitRecognised: facts({ number: z.string(), head: Uuid, standsFor }),
  ProposedUp: facts({ number: z.string() }),
  /** `department`: the provincial body that received it. */
  DossierReceived: facts({ receipt: z.string(), department: z.string().optional() }),
  SupplementRequested: facts({ missing: z.int(), deadline: z.string() }),
  SupplementReceived: facts({}),
  DossierReturned: facts({ deadline: z.string() }),
  DossierFoundComplete: facts({}),
  ContentAssessed: facts({ assessor: Uuid, standsFor }),
  ConsultationRequested: facts({ agency: z.string(), deadline: z.string() }),
  ConsultationReplied: facts({
    agency: z.string(),
    objection: z.boolean(),
    document: z.string().nullable(),
    on: Day,
    recordedBy: Uuid,
  }),
  ObjectionAnswered: facts({ agency: z.string(), document: z.string().nullable() }),
  ConsultationLapsed: facts({ agency: z.string(), deadline: z.string() }),
  PublicationOpened: facts({ deadline: z.string(), place: z.string() }),
  PublicationClosed: facts({ deadline: z.string() }),
  CommentReceived: facts({
    comment: z.int(),
    from: z.enum(['citizen', 'front', 'member']),
    document: z.string().nullable(),
    on: Day.nullable().default(null),
  }),
  CommentAnswered: facts({ comment: z.int() }),
  RejectedWithNotice: facts({}),
  CaseReopened: facts({}),
  CouncilVoteRecorded: facts({ result: VoteResult, minutes: z.string() }),
  AppraisalPassed: facts({ report: z.string(), appraiser: Uuid, standsFor }),
  SubmittedToChair: facts({ number: z.string() }),
  DecisionSigned: facts({
    decisionNumber: z.string(),
    signer: Uuid,
    award: Award,
    /** Money in đồng, and how it was computed. */
    money: z
      .object({ amount: z.int(), baseSalary: z.int(), thousandths: z.int(), source: z.string(), certainty: Certainty })
      .nullable(),
    authority: z.object({ source: z.string(), certainty: Certainty }),
    signature: Signature.optional(),
  }),
  SentBack: facts({}),
  SubmittedCentrally: facts({ number: z.string() }),
  PartyOpinionRecorded: facts({ document: z.string(), agrees: z.boolean() }),
  CentralReceiptRecorded: facts({ document: z.string() }),
  CentralSupplementRequested: facts({ document: z.string(), missing: z.int() }),
  /** `decidedOn`, `money`: date of the central decision and what it grants, in đồng. */
  CentralOutcomeRecorded: facts({
    granted: z.boolean(),
    decisionNumber: z.string().nullable(),
    document: z.string(),
    decidedOn: Day.optional(),
    money: z.int().optional(),
  }),
  FellBack: facts({ award: Award }),
  DecisionRegistered: facts({ number: z.string(), date: Day }),
  NomineeNotified: facts({}),
  ObjectsIssued: facts({ certificate: z.string() }),
  AwardPresented: facts({ on: Day }),
  StoryPublished: facts({ channel: z.string(), url: z.string().nullable() }),
  /** `procedure`: what the follow-up pins, the pack in force as it opens; the same for all proceedings. */
  CaseArchived: facts({ archiveNumber: z.string(), procedure: Procedure.optional() }),
  ReplicationLogged: facts({}),
  AnnuallyReviewed: facts({}),
  CaseRetired: facts({}),
  /** `case`: the linked case that it opens. */
  HigherProposed: facts({ case: Uuid, award: Award }),
  /** An outbox command of this case was refused. */
  OwedCommandRefused: facts({ owed: Uuid, command: z.string(), target: z.string(), guard: z.string() }),
  RepinProposed: facts({ from: Procedure, to: Procedure, basis: z.string(), proposer: Uuid, standsFor }),
  /** `confirmedBy`: the second person; null = a transition of the pack, by `basis`. */
  ProcedureRepinned: facts({
    from: Procedure,
    to: Procedure,
    basis: z.string(),
    confirmedBy: Uuid.nullable(),
    certainty: Certainty,
  }),
  /** A pack took effect that leaves this case under its own pack. */
  ProcedureKept: facts({ procedure: Procedure, against: Procedure, basis: z.string(), certainty: Certainty }),
  /** The unit ended; `revote`: councils that ended with it, with a vote that no decision used. */
  UnitSuccessionNoted: facts({
    unit: z.string(),
    endedOn: Day,
    successors: z.array(z.string()),
    revote: z.array(z.enum(['unit', 'provincial'])),
  }),
  RevoteWaived: facts({ basis: z.string(), person: Uuid }),
  /** `bar`: the bar of the subject under which the case is suspended, and who raised it; absent in older events. */
  CaseSuspended: facts({
    reason: SuspensionReason,
    document: z.string(),
    procedure: Procedure.optional(),
    bar: z.object({ id: Uuid, level: BarLevel, unit: z.string() }).optional(),
  }),
  /** Awards of the subject for an overlapping period, which the appraiser has found to be for another deed. */
  OverlapAdmitted: facts({
    honours: z.array(z.object({ case: z.string(), decisionNumber: z.string(), award: Award })),
  }),
  DenunciationRecorded: facts({ document: z.string() }),
  CaseResumed: facts({ document: z.string() }),
  CaseTerminated: facts({ document: z.string() }),
  DeadlineExtended: facts({
    deadline: z.string(),
    due: Day,
    warn50: Day.nullable(),
    warn80: Day.nullable(),
    count: z.int(),
    basis: z.string(),
    calendar: z.string(),
  }),
  MarkedPosthumous: facts({ document: z.string(), on: Day }),
  CustodyTransferred: facts({ from: z.string(), to: z.string(), basis: z.string() }),
  NameCorrected: facts({ document: z.string() }),
  AchievementCorrected: facts({ achievement: CitedAchievement, document: z.string() }),
  PaperCorrected: facts({
    paper: z.string(),
    number: z.string().nullable(),
    date: Day.nullable(),
    document: z.string(),
  }),
  /** A decision of its own, beside the one that it corrects. */
  DecisionCorrected: facts({
    decisionNumber: z.string(),
    corrects: z.string(),
    signer: Uuid,
    document: z.string(),
    signature: Signature,
  }),
  ConsentRecorded: facts({ granted: z.boolean(), document: z.string() }),
  RevocationOpened: facts({
    ground: z.enum(['dishonest-declaration', 'false-papers', 'unlawful-appraisal', 'standards-not-met']),
    document: z.string(),
    procedure: Procedure.optional(),
  }),
  RevocationReported: facts({ document: z.string() }),
  AwardRevoked: facts({
    decisionNumber: z.string(),
    revoker: Uuid,
    recovered: z.int().nullable(),
    signature: Signature.optional(),
  }),
  /** The award that published stories report has been revoked; each story shows the revoking decision. */
  StoriesAnnotated: facts({ decisionNumber: z.string(), stories: z.int() }),
  /** The award that this case cites as history was revoked. */
  CitedAwardRevoked: facts({ case: Uuid, decisionNumber: z.string() }),
  AwardUpheld: facts({ document: z.string() }),
  CaseReleased: facts({}),
  StagePassed: facts({ from: stage, exit, to: stage.nullable() }),
  DeadlineSet: DeadlineFacts,
  DeadlineMet: facts({ deadline: z.string() }),
  DeadlineCancelled: facts({ deadline: z.string() }),
  DeadlinePaused: facts({
    deadline: z.string(),
    on: Day,
    /** Counted days used up to and including the day of the stop. */ used: z.int(),
    remaining: z.int(),
  }),
  DeadlineResumed: facts({
    deadline: z.string(),
    on: Day,
    due: Day,
    warn50: Day.nullable(),
    warn80: Day.nullable(),
    calendar: z.string(),
  }),
  /** A calendar was published: `was` is the day computed without it. */
  DeadlineRecomputed: facts({
    deadline: z.string(),
    was: Day,
    due: Day,
    warn50: Day.nullable(),
    warn80: Day.nullable(),
    calendar: z.string(),
  }),
  DeadlineWarned: facts({ deadline: z.string(), percent: z.union([z.literal(50), z.literal(80)]) }),
  DeadlineFellDue: facts({ deadline: z.string() }),
  DeadlineWentOverdue: facts({ deadline: z.string() }),
  /** Written by the log itself when the personal rows of the stream were deleted. */
  PersonalDataErased: facts({ basis: z.string(), erased: z.int() }),
  /** `unit`: the body whose clock it is, and whose head is notified; absent = the unit of the case. */
  Escalated: facts({ deadline: z.string(), to: z.literal('head'), unit: z.string().optional() }),
} as const;

export type NominationEventType = keyof typeof nominationEvents;
export type NominationFacts<T extends NominationEventType> = z.infer<(typeof nominationEvents)[T]>;
export type NominationEvent = {
  [T in NominationEventType]: {
    readonly type: T;
    readonly facts: NominationFacts<T>;
    readonly personal?: Partial<Record<PersonalClass, Readonly<Record<string, unknown>>>>;
  };
}[NominationEventType];
