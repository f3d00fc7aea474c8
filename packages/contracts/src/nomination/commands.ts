import { z } from 'zod';
import { Award, FastTrackTrigger, SubjectKind, Track, type Procedure } from '../policy.js';
import { SuspensionReason } from '../subject.js';
import { Code, Day, Line, Moment, Prose, Uuid, WebAddress, type Certainty } from '../text.js';

/**
 * What was achieved, with its first and last day. `shared`: other subjects of the same deed (a household and its head,
 * a collective and its members), who get one award together. `kind` and `movement` (phong trào) specify it further; the
 * possible awards depend on neither.
 */
const Achievement = z.object({
  title: Line,
  from: Day,
  to: Day,
  shared: z.array(Uuid).min(1).max(50).optional(),
  kind: Track.optional(),
  movement: Line.optional(),
});

/**
 * The mark before the post in the signature block: none, KT., Q., TM., TL., TUQ. (decree 30/2020, annex I). Typed from
 * the paper, it must be the one that follows from the signer's post on the day.
 */
export const SignatureMark = z.enum(['own', 'deputy', 'acting', 'collective', 'by-order', 'by-authority']);
export type SignatureMark = z.infer<typeof SignatureMark>;

const VoteChoice = z.enum(['yes', 'no', 'abstain']);

/** A corrected count, and the second person who counted. */
const CorrectedCount = {
  yes: z.int().min(0).max(199),
  no: z.int().min(0).max(199),
  abstain: z.int().min(0).max(199),
  invalid: z.int().min(0).max(199),
  teller: Uuid,
  /** Open vote: the members whose vote was recorded wrongly, and what each said. */
  votes: z
    .array(z.object({ member: Uuid, choice: VoteChoice }))
    .min(1)
    .max(99)
    .optional(),
  reason: Prose,
};

/**
 * The acts that people do on a case, under the names that `/actions` lists. Shapes are what a person types; days are
 * `yyyy-MM-dd`.
 */
export const nominationCommands = {
  refer: z.object({
    subject: z.object({ id: Uuid, kind: SubjectKind }),
    track: Track,
    award: Award,
    fields: z.array(z.int().min(1).max(99)).min(1).max(14),
    /** Unit that verifies and cultivates: code of the unit register. */
    unit: Code,
    source: z.enum(['mttq', 'press', 'citizen', 'unit', 'self']),
    summary: Prose,
    /** First and last day of the achievement, if one is named. */
    achievement: Achievement.optional(),
  }),
  'start-verify': z.object({ note: Prose.optional() }),
  'accept-new-factor': z.object({ reason: Prose }),
  decline: z.object({ reason: Prose }),
  withdraw: z.object({ reason: Prose }),
  /** đột xuất: straight to appraisal, by the simplified procedure. */
  'fast-track': z.object({ trigger: FastTrackTrigger, reason: Prose }),
  'merge-duplicate': z.object({ into: Uuid, reason: Prose }),
  /** `achievement`: a later achievement; after a termination no other counts. */
  're-refer': z.object({ evidence: Prose, achievement: Achievement.optional() }),
  'pause-cultivation': z.object({ reason: Prose }),
  'continue-cultivation': z.object({ note: Prose.optional() }),
  'drop-out': z.object({ reason: Prose }),
  'take-back': z.object({ reason: Prose }),
  plan: z.object({ support: z.array(Line).min(1), weaknesses: z.array(Line) }),
  'log-support': z.object({ what: Line, cost: z.int().min(0).optional(), mentor: Line.optional() }),
  'log-weakness-action': z.object({ weakness: Line, action: Line, due: Day.optional(), result: Line.optional() }),
  review: z.object({ finding: Prose }),
  'declare-ready': z.object({ report: Prose }),
  'attach-paper': z.object({
    paper: Code,
    number: Line.optional(),
    date: Day.optional(),
    title: Line,
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  'assess-criterion': z.object({ criterion: z.int().min(1).max(99), met: z.boolean(), evidence: Prose }),
  convene: z.object({
    members: z.array(Uuid).min(1).max(99),
    on: Day,
    recused: z.array(z.object({ member: Uuid, reason: Line })).optional(),
  }),
  /** Open vote. `written`: the written opinion of an absent member. */
  'cast-vote': z.object({ member: Uuid, choice: VoteChoice, written: z.boolean().optional() }),
  /** Corrects a wrong record of an open vote before the vote is closed; the former record stays in the history. */
  'correct-vote': z.object({ member: Uuid, choice: VoteChoice, written: z.boolean().default(false), reason: Prose }),
  /** Recuses a member who turns out to be concerned in the case; their vote is void. */
  'recuse-member': z.object({ member: Uuid, reason: Line }),
  /** Secret vote: records that a ballot came back, never its choice. */
  'return-ballot': z.object({ member: Uuid, written: z.boolean().default(false) }),
  'count-ballots': z.object({
    yes: z.int().min(0).max(99),
    no: z.int().min(0).max(99),
    abstain: z.int().min(0).max(99),
    invalid: z.int().min(0).max(99),
    teller: Uuid,
  }),
  /** By the count minutes that secretary and teller have signed, attached to the case under that number. */
  'correct-count': z.object({ ...CorrectedCount, minutes: Line }),
  /** The same, confirmed by the teller from their own account. */
  'propose-count': z.object({ ...CorrectedCount }),
  'confirm-count': z.object({}),
  'close-vote': z.object({ minutes: Line }),
  'not-pass': z.object({ reason: Prose, close: z.boolean() }),
  conclude: z.object({ note: Prose.optional() }),
  'commend-own': z.object({ decisionNumber: Line, signedAs: SignatureMark.optional() }),
  introduce: z.object({ to: Line, note: Prose.optional() }),
  recognise: z.object({ number: Line }),
  'propose-up': z.object({ number: Line }),
  receive: z.object({ receipt: Line }),
  'request-supplement': z.object({ missing: z.array(Line).min(1), reason: Prose }),
  resubmit: z.object({ note: Prose }),
  'confirm-complete': z.object({ note: Prose.optional() }),
  'assess-content': z.object({ conclusion: Prose }),
  'request-consultation': z.object({ agencies: z.array(Code).min(1).max(20), question: Prose }),
  'reply-consultation': z.object({
    agency: Code,
    objection: z.boolean(),
    text: Prose,
    document: Line.optional(),
    on: Day.optional(),
  }),
  /** The appraiser's answer to an agency's objection, before a council may vote on the case. */
  'answer-objection': z.object({ agency: Code, answer: Prose, document: Line.optional() }),
  publish: z.object({ place: Line }),
  'extend-publication': z.object({ days: z.int().min(1).max(60), basis: Line }),
  /** `document` and `on`: number and date of a paper that came instead. */
  comment: z.object({
    from: z.enum(['citizen', 'front', 'member']),
    text: Prose,
    document: Line.optional(),
    on: Day.optional(),
  }),
  'answer-comment': z.object({ comment: z.int().min(1), answer: Prose }),
  'reject-with-notice': z.object({ reason: Prose }),
  reopen: z.object({ evidence: Prose }),
  'record-vote': z.object({
    members: z.int().min(1).max(199),
    present: z.int().min(0).max(199),
    yes: z.int().min(0).max(199),
    no: z.int().min(0).max(199),
    abstain: z.int().min(0).max(199),
    invalid: z.int().min(0).max(199),
    /** Members who took no part, and ballots of absent members polled in writing. */
    recused: z.int().min(0).max(199).optional(),
    written: z.int().min(0).max(199).optional(),
    minutes: Line,
  }),
  pass: z.object({ report: Line }),
  'submit-to-chair': z.object({ number: Line }),
  sign: z.object({ decisionNumber: Line, signedAs: SignatureMark.optional() }),
  'send-back': z.object({ reason: Prose }),
  escalate: z.object({ number: Line }),
  'record-party-opinion': z.object({ document: Line, agrees: z.boolean() }),
  'record-central-receipt': z.object({ document: Line }),
  'record-central-supplement': z.object({ document: Line, missing: z.array(Line).min(1) }),
  'record-outcome': z.object({
    granted: z.boolean(),
    decisionNumber: Line.optional(),
    /** The date of the central decision and the money that it grants, in đồng. */
    decidedOn: Day.optional(),
    money: z.int().min(0).optional(),
    document: Line,
    close: z.boolean().default(false),
  }),
  'fall-back': z.object({ award: Award, reason: Prose }),
  'register-decision': z.object({ number: Line, date: Day }),
  notify: z.object({ text: Prose, email: z.email().optional() }),
  'issue-objects': z.object({ certificate: Line }),
  award: z.object({ place: Line, on: Day }),
  'publish-story': z.object({ channel: Line, title: Line, url: WebAddress.optional() }),
  archive: z.object({ archiveNumber: Line }),
  'log-replication': z.object({ where: Line, note: Prose }),
  'annual-review': z.object({ finding: Prose }),
  /** A linked case for a higher award: it cites this case's award as history and names no achievement of its own. */
  /** `achievement`: what the higher award is for; without one the linked case names none. */
  /** The achievement is a new one: one achievement brings one award (law 06/2022; domain.md §3.4). */
  'propose-higher': z.object({ award: Award, reason: Prose, achievement: Achievement }),
  retire: z.object({ reason: Prose }),
  /** Why awards for an overlapping period are for another deed. */
  'admit-overlap': z.object({ reason: Prose }),
  suspend: z.object({
    reason: SuspensionReason,
    document: Line,
  }),
  /** The denouncer's identity and statement are sealed: only the appraiser and the auditor of the case read them. */
  'record-denunciation': z.object({
    document: Line,
    denouncer: z.object({ name: Line, contact: Line.optional() }),
    content: Prose,
  }),
  resume: z.object({ document: Line }),
  terminate: z.object({ document: Line, reason: Prose }),
  'extend-deadline': z.object({ deadline: Line, count: z.int().min(1).max(365), basis: Line }),
  'mark-posthumous': z.object({ document: Line, on: Day }),
  'transfer-custody': z.object({ unit: Code, basis: Line }),
  /**
   * Another pack for one case, on a legal basis: one person proposes, another confirms. `pack`: id of a published pack.
   */
  'propose-repin': z.object({ pack: Code, basis: Line, reason: Prose }),
  'confirm-repin': z.object({ note: Prose.optional() }),
  /** Confirms the vote of a council that has ended, on a legal basis. */
  'waive-revote': z.object({ basis: Line, reason: Prose }),
  'correct-name': z.object({ document: Line, name: Line, reason: Prose }),
  /** The days of the achievement, before a decision is signed. */
  'correct-period': z.object({ from: Day, to: Day, document: Line, reason: Prose }),
  /** Number and date of a paper of the dossier. */
  'correct-paper': z.object({
    paper: Code,
    number: Line.optional(),
    date: Day.optional(),
    document: Line,
    reason: Prose,
  }),
  /** A correcting decision: what a signed one should have said of the name. `document` proves it. */
  'correct-decision': z.object({
    decisionNumber: Line,
    name: Line,
    document: Line,
    reason: Prose,
    signedAs: SignatureMark.optional(),
  }),
  /** The family's or the person's decision on being shown in public; a refusal withdraws what was published. */
  'record-consent': z.object({ granted: z.boolean(), document: Line }),
  'open-revocation': z.object({
    ground: z.enum(['dishonest-declaration', 'false-papers', 'unlawful-appraisal', 'standards-not-met']),
    document: Line,
  }),
  'report-revocation': z.object({ document: Line }),
  revoke: z.object({
    decisionNumber: Line,
    recovered: z.int().min(0).optional(),
    signedAs: SignatureMark.optional(),
  }),
  uphold: z.object({ document: Line }),
  release: z.object({}),
  'pass-time': z.object({ to: Day }),
} as const;

export type NominationCommandName = keyof typeof nominationCommands;
const CommandName = z.object(nominationCommands).keyof();
export const nominationCommandNames: readonly NominationCommandName[] = CommandName.options;

/** An input without fields would be inferred as an empty record, which does not combine with a `type`. */
type Input<N extends NominationCommandName> = string extends keyof z.infer<(typeof nominationCommands)[N]>
  ? unknown
  : Readonly<z.infer<(typeof nominationCommands)[N]>>;

export type NominationCommand = {
  [N in NominationCommandName]: { readonly type: N } & Input<N>;
}[NominationCommandName];

/** The engine's own acts; no request reaches them. `at` is the moment at which the act fell. */
export type EngineCommand =
  | { readonly type: 'warn'; readonly deadline: string; readonly percent: 50 | 80; readonly at: Moment }
  | { readonly type: 'fall-due'; readonly deadline: string; readonly at: Moment }
  /** `unit`: the body whose head is notified on that day; absent = the unit of the case, or the Chairman. */
  | { readonly type: 'go-overdue'; readonly deadline: string; readonly at: Moment; readonly unit?: string }
  | { readonly type: 'close-posting'; readonly deadline: string; readonly at: Moment }
  | { readonly type: 'return-dossier'; readonly deadline: string; readonly at: Moment }
  | { readonly type: 'lapse-consultation'; readonly deadline: string; readonly at: Moment }
  | { readonly type: 'close-publication'; readonly deadline: string; readonly at: Moment }
  /** A calendar that the deadline reaches into was published, or published anew. */
  | {
      readonly type: 'recompute-deadline';
      readonly deadline: string;
      readonly at: Moment;
      readonly due: Day;
      readonly warn50: Day | null;
      readonly warn80: Day | null;
      readonly calendar: string;
    }
  /** A pack that takes effect says what becomes of cases under an earlier one. */
  | {
      readonly type: 'transition-procedure';
      readonly at: Moment;
      readonly how: 'keep' | 'move';
      readonly to: Procedure;
      readonly source: string;
      readonly certainty: Certainty;
    }
  /** The unit of the case has ended, and with it councils that voted on it. */
  | {
      readonly type: 'note-succession';
      readonly at: Moment;
      readonly unit: string;
      readonly endedOn: Day;
      readonly successors: readonly string[];
      readonly revote: readonly ('unit' | 'provincial')[];
    };

/** Acts with sealed text (`nominationPersonal`): only the log stores it, under its key; no draft, no cache. */
export const sealedCommands: readonly NominationCommandName[] = ['record-denunciation'];

/** What a request contains besides the command. */
export const CommandRequest = z.object({
  type: CommandName,
  input: z.record(z.string(), z.unknown()).default({}),
  /** Files uploaded to this case that support the act. */
  documents: z.array(Uuid).max(20).optional(),
  /** Historical entry only: the date on the paper (12:00 Asia/Ho_Chi_Minh) or a moment. */
  occurredAt: Day.or(Moment).optional(),
  /** Historical entry only: the paper that proves the act. */
  paper: Line.optional(),
  /** Historical entry only: the person of the register who acted. */
  onBehalfOf: Uuid.optional(),
});
export type CommandRequest = z.infer<typeof CommandRequest>;
