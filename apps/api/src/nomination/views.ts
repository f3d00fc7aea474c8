import {
  Award,
  CaseScreen,
  Cited,
  Day,
  BarLevel,
  DeadlineFacts,
  Moment,
  Procedure,
  restReasons,
  stages,
  SubjectKind,
  Track,
  Uuid,
  VoteResult,
  type ActionLink,
  type CaseView,
  personal,
} from '@vinhdanh/contracts';
import { z } from 'zod';

const Words = z.object({ vi: z.string(), en: z.string() });
const stage = z.enum(stages);
const Signature = z.object({ line: z.string(), standsFor: Uuid.nullable(), basis: z.string().nullable() });
const printedName = personal('identity', z.string().nullable());

/** One act that somebody must do. */
const Work = z.object({
  key: z.string(),
  action: z.string().describe('The command for it'),
  role: z.string(),
  unit: z.string(),
  from: Day.nullable().describe('First day on which the act is possible; null: at once'),
  deadline: z.string().nullable(),
  due: Day.nullable(),
  since: z.string(),
});

const Deadline = DeadlineFacts.extend({
  provisional: z
    .boolean()
    .describe('Computed without the official calendar of a later year; recomputed when that calendar is published'),
  status: z.enum(['running', 'paused', 'met', 'cancelled', 'ended']),
  warned: z.array(z.union([z.literal(50), z.literal(80)])),
  fellDue: z.boolean(),
  overdue: z.boolean(),
  escalatedTo: z.literal('head').nullable(),
  pauses: z.array(z.object({ from: Day, to: Day.nullable(), used: z.int(), remaining: z.int() })),
});

/** The case view as the OpenAPI document describes it; the answer is the contracts' `CaseView`. */
export const CaseAnswer = z
  .object({
    id: Uuid,
    register: z.string(),
    version: z.int(),
    caseNumber: z.string(),
    entry: z.enum(['live', 'historical']),
    released: z.boolean(),
    subject: z.object({ id: Uuid, kind: SubjectKind, name: personal('identity', z.string().nullable()) }),
    track: Track,
    award: Award,
    fields: z.array(z.int()),
    unit: z.string(),
    procedure: z.object({ pack: z.string(), hash: z.string() }),
    proceedings: z
      .object({ suspension: Procedure.nullable(), revocation: Procedure.nullable(), followUp: Procedure.nullable() })
      .describe('Procedures that proceedings pin: the one in force when each opened'),
    repin: z
      .object({ to: Procedure, basis: z.string(), proposer: Uuid })
      .nullable()
      .describe('Another procedure is proposed and waits for a second person'),
    succession: z
      .object({ unit: z.string(), endedOn: Day, successors: z.array(z.string()) })
      .nullable()
      .describe('The unit has ended: the case must move to one of the successors'),
    revote: z
      .object({ councils: z.array(z.enum(['unit', 'provincial'])), since: z.string() })
      .nullable()
      .describe('Councils that ended before a decision: the vote must be repeated or confirmed'),
    countProposal: z
      .object({
        council: z.enum(['unit', 'provincial']),
        yes: z.int(),
        no: z.int(),
        abstain: z.int(),
        invalid: z.int(),
        secretary: Uuid,
        teller: Uuid,
        proposedOn: Day,
      })
      .nullable()
      .describe('A corrected count that the secretary proposes and the teller has not confirmed'),
    links: z.object({
      cites: Cited.nullable().describe('The case and award from which this one was proposed higher'),
      higher: z.array(
        z.object({
          case: Uuid,
          award: Award,
          proposedOn: Day,
          refused: z.string().nullable().describe('The guard that refused to open it'),
        }),
      ),
    }),
    refusedElsewhere: z
      .array(z.object({ command: z.string(), target: z.string(), guard: z.string(), on: Day }))
      .describe('Outbox commands of the case that were refused'),
    stage: stage.nullable(),
    substate: z.string().nullable(),
    rest: z.object({ reason: z.enum(restReasons), from: stage }).nullable(),
    suspended: z
      .object({
        reason: z.string(),
        document: z.string(),
        since: z.string(),
        bar: z
          .object({ id: Uuid, level: BarLevel, unit: z.string() })
          .nullable()
          .describe('The bar of the subject, and who raised it; null where an older event does not say'),
      })
      .nullable(),
    due: z.record(z.string(), Day).describe('By deadline kind: due day of the latest of that kind'),
    deadlines: z.array(Deadline),
    overdue: z.array(z.string()),
    escalatedTo: z.literal('head').nullable(),
    papers: z.array(z.object({ paper: z.string(), number: z.string().nullable(), date: Day.nullable() })),
    missingPapers: z.array(z.string()),
    criteria: z.array(z.object({ criterion: z.int(), met: z.boolean(), assessor: Uuid })),
    council: z
      .object({
        of: z.enum(['unit', 'provincial']),
        on: Day,
        ballot: z.enum(['open', 'secret']),
        members: z.array(Uuid),
        recused: z.array(Uuid),
        written: z.array(Uuid).describe('Polled in writing'),
        outstanding: z.array(Uuid).describe('Members whose ballot is missing, which keeps the vote open'),
        closed: z.boolean(),
      })
      .nullable()
      .describe('The latest sitting; never a choice of a secret vote'),
    votes: z.array(VoteResult),
    consultations: z.array(
      z.object({
        agency: z.string(),
        status: z
          .enum(['asked', 'replied', 'lapsed'])
          .describe('`lapsed`: no reply came in time, which is not consent'),
        objection: z.boolean().nullable(),
        answered: z.boolean().describe('Whether an objection is answered; until then no council votes'),
        due: Day,
      }),
    ),
    publication: z
      .object({
        status: z.enum(['open', 'hidden', 'closed']).describe('`hidden` while the case is suspended'),
        due: Day,
      })
      .nullable(),
    comments: z.array(
      z.object({ comment: z.int(), from: z.enum(['citizen', 'front', 'member']), answered: z.boolean() }),
    ),
    central: z
      .object({ number: z.string().nullable(), partyAgrees: z.boolean().nullable(), received: z.string().nullable() })
      .nullable(),
    revocation: z
      .object({ ground: z.string(), document: z.string(), since: z.string(), reported: z.boolean() })
      .nullable(),
    posthumous: z.boolean(),
    consent: z.boolean().nullable(),
    decision: z
      .object({
        number: z.string(),
        money: z.int().nullable().describe('đồng'),
        signedOn: Day,
        signature: Signature.nullable().describe(
          'The signature block above the name, on whose behalf and by which paper; null: signed elsewhere',
        ),
        printedName: printedName.describe('Name as the decision printed it; null: not kept, or erased'),
        corrections: z
          .array(
            z.object({
              number: z.string(),
              signedOn: Day,
              document: z.string().describe('The paper that proves what is right'),
              signature: Signature,
              printedName,
            }),
          )
          .describe('Correcting decisions, oldest first'),
      })
      .nullable(),
    passages: z.array(z.object({ from: stage, exit: z.string(), to: stage.nullable(), at: Moment, version: z.int() })),
    waitingFor: z.array(Work),
    counts: z.record(z.string(), z.int()),
  })
  .meta({ title: 'Case' });

const name = personal('identity', z.string());
const PeopleShown = z
  .object({ persons: z.record(z.string(), name), accounts: z.record(z.string(), name) })
  .describe('Names by person and by account; missing: the engine, an account without a person, or an erased name');

/** The past standpoint of an answer; null = the present. */
export const AsOfShown = z
  .object({ recorded: Moment.nullable(), occurred: Moment.nullable(), version: z.int().nullable() })
  .nullable()
  .describe('The past standpoint, null = the present: bounds of recording and of occurrence, and the version');

/** The answer of `GET /api/nominations/{id}`. */
export const CaseShown = CaseAnswer.extend({ asOf: AsOfShown, screen: CaseScreen, people: PeopleShown });
export type CaseShown = z.infer<typeof CaseShown>;

// a field that the contracts gain and this schema lacks is a compile error
CaseAnswer.shape satisfies { readonly [K in keyof CaseView]: unknown };

const Event = z.object({
  version: z.int(),
  eventId: Uuid,
  type: z.string(),
  occurredAt: Moment,
  recordedAt: Moment,
  entry: z.enum(['live', 'historical']),
  actor: z.string().describe('Account id, or `system`: the engine itself'),
  actorRole: z.string().nullable(),
  actorUnit: z.string().nullable(),
  onBehalfOf: z.string().nullable().describe('Under historical entry: the person who acted'),
  facts: z.unknown(),
});

export const CommandDone = z.object({
  id: Uuid,
  version: z.int(),
  case: CaseAnswer,
  events: z.array(
    Event.extend({ commandId: Uuid, grantRef: z.string().nullable(), policyHash: z.string().nullable() }),
  ),
});

/** A new case, and the look-alikes of its subject. */
export const CaseOpened = CommandDone.extend({
  lookAlikes: z
    .array(Uuid)
    .describe('Look-alike subjects without an answer; they must be answered before the case passes'),
});

export const TimelineAnswer = z.object({
  items: z.array(
    Event.extend({
      personal: personal(
        'narrative',
        z.unknown().describe('Texts about persons, if you may see them and they are not erased'),
      ),
    }),
  ),
  asOf: AsOfShown,
  people: PeopleShown,
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;

export const SealedAnswer = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      eventId: Uuid,
      type: z.string(),
      occurredAt: Moment,
      facts: z.unknown(),
      sealed: personal('sealed', z.record(z.string(), z.unknown()).nullable().describe('null: erased')),
    }),
  ),
});
export type SealedAnswer = z.infer<typeof SealedAnswer>;

const Link = z.object({
  tab: z.enum(['dossier', 'criteria', 'votes', 'consultations', 'public-comments', 'deadlines', 'timeline', 'linked']),
  anchor: z.string().nullable().describe('Paper, criterion, agency, comment or deadline within it'),
  action: z.string().nullable().describe('Act that satisfies the guard'),
  caseId: Uuid.nullable().describe('Another case that blocks the act'),
} satisfies { readonly [K in keyof ActionLink]: z.ZodType });
const Named = {
  primary: z.boolean().describe('The act that the case waits for; at most one action'),
  name: z.string(),
  label: Words,
};
const Action = z.discriminatedUnion('allowed', [
  z.object({
    ...Named,
    allowed: z.literal(true),
    schema: z
      .record(z.string(), z.unknown())
      .describe(
        'JSON Schema of `input`; each property also has `x-label` {vi, en}, `x-widget` (line, lines, prose, date, ' +
          'number, checkbox, choice, rows, group, person, unit, case, hidden) and, of a choice, `x-options` [{value, ' +
          'label}]',
      ),
  }),
  z.object({
    ...Named,
    allowed: z.literal(false),
    guard: z.string(),
    says: Words,
    fact: z.record(z.string(), z.unknown()),
    remedy: Words,
    links: z
      .array(Link)
      .describe('Where on the page the remedy is; empty: it depends on another person or another time'),
  }),
]);
export const ActionsAnswer = z.object({
  items: z.array(Action),
  asOf: AsOfShown,
  readOnly: z.boolean().describe('The past is shown: what could have been done then; nothing can be done now'),
});
