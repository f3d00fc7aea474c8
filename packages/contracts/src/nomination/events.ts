import { z } from 'zod';
import { DeadlineFacts } from '../deadline.js';
import type { PersonalClass } from '../envelope.js';
import { Award, SubjectKind, Track } from '../policy.js';
import { Certainty, Day, Uuid } from '../text.js';
import { stageExits, stages } from './stage.js';

const facts = <S extends z.ZodRawShape>(shape: S) => z.object(shape);
const stage = z.enum(stages);
const exit = z.enum(stageExits);
/** Whom the person of the act stood for, who was absent; missing where he acted in his own right. */
const standsFor = Uuid.optional();
/** The signature block above the name, and whose place the signer took by which paper. */
const Signature = z.object({ line: z.string(), standsFor: Uuid.nullable(), basis: z.string().nullable() });

export const VoteResult = z.object({
  council: z.enum(['unit', 'provincial']),
  members: z.int(),
  present: z.int(),
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  invalid: z.int(),
  /** Members who took no part, and ballots of absent ones polled in writing; absent = none. */
  recused: z.int().optional(),
  written: z.int().optional(),
  passed: z.boolean(),
  /** The computation in the words of the minutes. */
  sentence: z.string(),
  source: z.string(),
  certainty: Certainty,
});
export type VoteResult = z.infer<typeof VoteResult>;

/** Facts of every event of a case. What is personal is not here but in `nominationPersonal`. */
export const nominationEvents = {
  NominationReferred: facts({
    caseNumber: z.string(),
    subject: z.object({ id: Uuid, kind: SubjectKind }),
    track: Track,
    award: Award,
    fields: z.array(z.int()),
    unit: z.string(),
    source: z.enum(['mttq', 'press', 'citizen', 'unit', 'self']),
    achievement: z.object({ id: z.string(), from: Day, to: Day }).nullable(),
    /** Procedure pinned: pack id and content hash. */
    procedure: z.object({ pack: z.string(), hash: z.string() }),
    /** The person who referred. */
    author: Uuid,
    standsFor,
  }),
  VerificationStarted: facts({}),
  NewFactorAccepted: facts({}),
  NominationDeclined: facts({}),
  NominationWithdrawn: facts({}),
  FastTracked: facts({ trigger: z.enum(['political-task', 'sudden-deed', 'found-by-head', 'contribution', 'state-secret']) }),
  DuplicateMerged: facts({ into: Uuid }),
  NominationReReferred: facts({ author: Uuid, standsFor, achievement: z.object({ id: z.string(), from: Day, to: Day }).nullable().default(null) }),
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
  PaperAttached: facts({ paper: z.string(), number: z.string().nullable(), date: Day.nullable(), sha256: z.string().nullable() }),
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
    choice: z.enum(['yes', 'no', 'abstain']),
    /** Polled in writing: not present at the sitting. */ written: z.boolean().optional(),
  }),
  BallotReturned: facts({ member: Uuid, written: z.boolean() }),
  BallotsCounted: facts({ yes: z.int(), no: z.int(), abstain: z.int(), invalid: z.int(), secretary: Uuid, teller: Uuid }),
  CountCorrected: facts({ council: z.enum(['unit', 'provincial']), result: VoteResult }),
  NotPassed: facts({ closed: z.boolean() }),
  RecognitionConcluded: facts({}),
  ExemplarIntroduced: facts({ to: z.string() }),
  VoteClosed: facts({ result: VoteResult, minutes: z.string() }),
  UnitRecognised: facts({ number: z.string(), head: Uuid, standsFor }),
  ProposedUp: facts({ number: z.string() }),
  DossierReceived: facts({ receipt: z.string() }),
  SupplementRequested: facts({ missing: z.int(), deadline: z.string() }),
  SupplementReceived: facts({}),
  DossierReturned: facts({ deadline: z.string() }),
  DossierFoundComplete: facts({}),
  ContentAssessed: facts({ assessor: Uuid, standsFor }),
  ConsultationRequested: facts({ agency: z.string(), deadline: z.string() }),
  ConsultationReplied: facts({ agency: z.string(), objection: z.boolean(), document: z.string().nullable(), on: Day, recordedBy: Uuid }),
  ConsultationLapsed: facts({ agency: z.string(), deadline: z.string() }),
  PublicationOpened: facts({ deadline: z.string(), place: z.string() }),
  PublicationClosed: facts({ deadline: z.string() }),
  CommentReceived: facts({ comment: z.int(), from: z.enum(['citizen', 'front', 'member']), document: z.string().nullable() }),
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
    /** Money in đồng, and how it was found. */
    money: z.object({ amount: z.int(), baseSalary: z.int(), thousandths: z.int(), source: z.string(), certainty: Certainty }).nullable(),
    authority: z.object({ source: z.string(), certainty: Certainty }),
    signature: Signature.optional(),
  }),
  SentBack: facts({}),
  SubmittedCentrally: facts({ number: z.string() }),
  PartyOpinionRecorded: facts({ document: z.string(), agrees: z.boolean() }),
  CentralReceiptRecorded: facts({ document: z.string() }),
  CentralSupplementRequested: facts({ document: z.string(), missing: z.int() }),
  CentralOutcomeRecorded: facts({ granted: z.boolean(), decisionNumber: z.string().nullable(), document: z.string() }),
  FellBack: facts({ award: Award }),
  DecisionRegistered: facts({ number: z.string(), date: Day }),
  NomineeNotified: facts({}),
  ObjectsIssued: facts({ certificate: z.string() }),
  AwardPresented: facts({ on: Day }),
  StoryPublished: facts({ channel: z.string(), url: z.string().nullable() }),
  CaseArchived: facts({ archiveNumber: z.string() }),
  ReplicationLogged: facts({}),
  AnnuallyReviewed: facts({}),
  CaseRetired: facts({}),
  CaseSuspended: facts({ reason: z.enum(['complaint', 'denunciation', 'inspection', 'discipline', 'press-report']), document: z.string() }),
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
  ConsentRecorded: facts({ granted: z.boolean(), document: z.string() }),
  RevocationOpened: facts({ ground: z.enum(['dishonest-declaration', 'false-papers', 'unlawful-appraisal', 'standards-not-met']), document: z.string() }),
  RevocationReported: facts({ document: z.string() }),
  AwardRevoked: facts({ decisionNumber: z.string(), revoker: Uuid, recovered: z.int().nullable(), signature: Signature.optional() }),
  AwardUpheld: facts({ document: z.string() }),
  CaseReleased: facts({}),
  StagePassed: facts({ from: stage, exit, to: stage.nullable() }),
  DeadlineSet: DeadlineFacts,
  DeadlineMet: facts({ deadline: z.string() }),
  DeadlineCancelled: facts({ deadline: z.string() }),
  DeadlinePaused: facts({ deadline: z.string(), on: Day, /** Counted days used up to and including the day it stopped. */ used: z.int(), remaining: z.int() }),
  DeadlineResumed: facts({ deadline: z.string(), on: Day, due: Day, warn50: Day.nullable(), warn80: Day.nullable(), calendar: z.string() }),
  DeadlineWarned: facts({ deadline: z.string(), percent: z.union([z.literal(50), z.literal(80)]) }),
  DeadlineFellDue: facts({ deadline: z.string() }),
  DeadlineWentOverdue: facts({ deadline: z.string() }),
  /** Written by the log itself, where the personal rows of the stream were deleted. */
  PersonalDataErased: facts({ basis: z.string(), erased: z.int() }),
  Escalated: facts({ deadline: z.string(), to: z.literal('head') }),
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

/** What lies apart from the facts, because it speaks of persons: event type -> class -> field names. */
export const nominationPersonal: Partial<Record<NominationEventType, Partial<Record<PersonalClass, readonly string[]>>>> = {
  NominationReferred: { narrative: ['summary', 'achievementTitle'] },
  VerificationStarted: { narrative: ['note'] },
  NewFactorAccepted: { narrative: ['reason'] },
  NominationDeclined: { narrative: ['reason'] },
  NominationWithdrawn: { narrative: ['reason'] },
  FastTracked: { narrative: ['reason'] },
  DuplicateMerged: { narrative: ['reason'] },
  NominationReReferred: { narrative: ['evidence', 'achievementTitle'] },
  CultivationPaused: { narrative: ['reason'] },
  CultivationContinued: { narrative: ['note'] },
  DroppedOut: { narrative: ['reason'] },
  TakenBack: { narrative: ['reason'] },
  CouncilConvened: { narrative: ['recusals'] },
  CountCorrected: { narrative: ['reason'] },
  NotPassed: { narrative: ['reason'] },
  RecognitionConcluded: { narrative: ['note'] },
  ExemplarIntroduced: { narrative: ['note'] },
  ConsultationRequested: { narrative: ['question'] },
  ConsultationReplied: { narrative: ['text'] },
  CommentReceived: { narrative: ['text'] },
  CommentAnswered: { narrative: ['answer'] },
  RejectedWithNotice: { narrative: ['reason'] },
  CaseReopened: { narrative: ['evidence'] },
  SentBack: { narrative: ['reason'] },
  CentralSupplementRequested: { narrative: ['missing'] },
  FellBack: { narrative: ['reason'] },
  CaseTerminated: { narrative: ['reason'] },
  DenunciationRecorded: { sealed: ['denouncer', 'contact', 'content'] },
  NameCorrected: { identity: ['name'] },
  CultivationPlanned: { narrative: ['support', 'weaknesses'] },
  SupportLogged: { narrative: ['what', 'mentor'] },
  WeaknessActionLogged: { narrative: ['weakness', 'action', 'result'] },
  CultivationReviewed: { narrative: ['finding'] },
  DeclaredReady: { narrative: ['report'] },
  PaperAttached: { narrative: ['title'] },
  CriterionAssessed: { narrative: ['evidence'] },
  SupplementRequested: { narrative: ['missing', 'reason'] },
  SupplementReceived: { narrative: ['note'] },
  DossierFoundComplete: { narrative: ['note'] },
  ContentAssessed: { narrative: ['conclusion'] },
  NomineeNotified: { narrative: ['text'], contact: ['email'] },
  AwardPresented: { narrative: ['place'] },
  StoryPublished: { narrative: ['title'] },
  ReplicationLogged: { narrative: ['where', 'note'] },
  AnnuallyReviewed: { narrative: ['finding'] },
  CaseRetired: { narrative: ['reason'] },
};
