import { z } from 'zod';
import { Award, SubjectKind, Track } from '../policy.js';
import { Code, Day, Line, Moment, Prose, Uuid, WebAddress } from '../text.js';

/** The acts that people do on a case; each name is the one `/actions` lists. Shapes are what the person types; days are `yyyy-MM-dd`. */
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
    /** First and last day of the achievement, where one is named. */
    achievement: z.object({ title: Line, from: Day, to: Day }).optional(),
  }),
  'start-verify': z.object({ note: Prose.optional() }),
  'accept-new-factor': z.object({ reason: Prose }),
  decline: z.object({ reason: Prose }),
  withdraw: z.object({ reason: Prose }),
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
  convene: z.object({ members: z.array(Uuid).min(1).max(99), on: Day }),
  'cast-vote': z.object({ member: Uuid, choice: z.enum(['yes', 'no', 'abstain']) }),
  'close-vote': z.object({ minutes: Line }),
  recognise: z.object({ number: Line }),
  'propose-up': z.object({ number: Line }),
  receive: z.object({ receipt: Line }),
  'request-supplement': z.object({ missing: z.array(Line).min(1), reason: Prose }),
  resubmit: z.object({ note: Prose }),
  'confirm-complete': z.object({ note: Prose.optional() }),
  'assess-content': z.object({ conclusion: Prose }),
  'record-vote': z.object({
    members: z.int().min(1).max(199),
    present: z.int().min(0).max(199),
    yes: z.int().min(0).max(199),
    no: z.int().min(0).max(199),
    abstain: z.int().min(0).max(199),
    invalid: z.int().min(0).max(199),
    minutes: Line,
  }),
  pass: z.object({ report: Line }),
  'submit-to-chair': z.object({ number: Line }),
  sign: z.object({ decisionNumber: Line }),
  'register-decision': z.object({ number: Line, date: Day }),
  notify: z.object({ text: Prose, email: z.email().optional() }),
  'issue-objects': z.object({ certificate: Line }),
  award: z.object({ place: Line, on: Day }),
  'publish-story': z.object({ channel: Line, title: Line, url: WebAddress.optional() }),
  archive: z.object({ archiveNumber: Line }),
  'log-replication': z.object({ where: Line, note: Prose }),
  'annual-review': z.object({ finding: Prose }),
  retire: z.object({ reason: Prose }),
  suspend: z.object({ reason: z.enum(['complaint', 'denunciation', 'inspection', 'discipline', 'press-report']), document: Line }),
  resume: z.object({ document: Line }),
  release: z.object({}),
  'pass-time': z.object({ to: Day }),
} as const;

export type NominationCommandName = keyof typeof nominationCommands;
const CommandName = z.object(nominationCommands).keyof();
export const nominationCommandNames: readonly NominationCommandName[] = CommandName.options;

/** An input without fields would be inferred as a record of nothing, with which no `type` goes together. */
type Input<N extends NominationCommandName> = string extends keyof z.infer<(typeof nominationCommands)[N]>
  ? unknown
  : Readonly<z.infer<(typeof nominationCommands)[N]>>;

export type NominationCommand = { [N in NominationCommandName]: { readonly type: N } & Input<N> }[NominationCommandName];

/** Acts that the engine owes by itself; no request reaches them. `at` is the moment it fell. */
export type EngineCommand =
  | { readonly type: 'warn'; readonly deadline: string; readonly percent: 50 | 80; readonly at: Moment }
  | { readonly type: 'fall-due'; readonly deadline: string; readonly at: Moment }
  | { readonly type: 'go-overdue'; readonly deadline: string; readonly at: Moment }
  | { readonly type: 'close-posting'; readonly deadline: string; readonly at: Moment }
  | { readonly type: 'return-dossier'; readonly deadline: string; readonly at: Moment };

/** What a request says besides the command itself. */
export const CommandRequest = z.object({
  type: CommandName,
  input: z.record(z.string(), z.unknown()).default({}),
  /** Historical entry only: the date on the paper (stands for 12:00 Asia/Ho_Chi_Minh) or a moment. */
  occurredAt: Day.or(Moment).optional(),
  /** Historical entry only: the paper that proves it. */
  paper: Line.optional(),
  /** Historical entry only: the person of the register who acted. */
  onBehalfOf: Uuid.optional(),
});
export type CommandRequest = z.infer<typeof CommandRequest>;
