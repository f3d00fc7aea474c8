import { z } from 'zod';
import { CalendarYear } from './calendar.js';
import { LinkPerson, PersonLinked } from './interest.js';
import { PolicyPack } from './policy.js';
import { Role } from './role.js';
import { BarSubject, CitizenNumber, LiftBar, LinkSubjects, RegisterSubject } from './subject.js';
import { Code, Day, Line, Moment, Uuid } from './text.js';
import { NewUnit, Unit } from './unit.js';

export const RegisterId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);

/** The kind of a register's clock is fixed at its creation. */
export const ClockKind = z.enum(['system', 'simulated']);

/** ký thay, thừa lệnh, thừa ủy quyền. */
export const DelegationKind = z.enum(['deputy', 'by-order', 'by-authority']);

/** Commands that create and maintain a register: units, calendars, packs, people. */
export const registerCommands = {
  'create-register': z.object({
    name: Line,
    clock: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('system') }),
      z.object({ kind: z.literal('simulated'), from: Moment }),
    ]),
    training: z.boolean().default(false),
  }),
  'register-units': z.object({ units: z.array(NewUnit).min(1) }),
  'publish-calendar': CalendarYear,
  'publish-policy': z.object({ pack: PolicyPack }),
  /**
   * Birth year and citizen number show whether the person is the subject of a case; the number is stored as a keyed
   * hash.
   */
  'register-person': z.object({
    name: Line,
    born: z.int().min(1900).max(2100).optional(),
    citizenNumber: CitizenNumber.optional(),
  }),
  /** `acting`: number of the decision that appoints an acting head (quyền) while the post is vacant. */
  'grant-role': z.object({
    person: Uuid,
    role: Role,
    unit: Code,
    from: Day,
    to: Day.nullable().default(null),
    acting: Line.optional(),
  }),
  /** The holder of a role is absent: another person acts for them, by a paper and for a time. */
  'delegate-role': z.object({
    from: Uuid,
    grant: Code,
    to: Uuid,
    kind: DelegationKind,
    post: Line,
    basis: Line,
    first: Day,
    last: Day,
  }),
  'revoke-role': z.object({ person: Uuid, grant: Code, on: Day }),
} as const;

/**
 * Which account belongs to which person of the register. `withCode`: its password is the code of its opening, which its
 * holder replaces at confirmation.
 */
export const LinkAccount = z.object({ person: Uuid, account: Uuid, withCode: z.boolean().default(false) });

/** Confirms or declines a pending change of people and roles. */
export const AnswerChange = z.object({ change: Uuid, confirmed: z.boolean() });

/** Every command on a register by name: those of `registerCommands`, and those with their own address in the API. */
export const registerInputs = {
  ...registerCommands,
  'register-subject': RegisterSubject,
  'link-subjects': LinkSubjects,
  'bar-subject': BarSubject,
  'lift-bar': LiftBar,
  'link-person': LinkPerson,
  'link-account': LinkAccount,
  'answer-change': AnswerChange,
} as const;

export type RegisterCommandName = keyof typeof registerInputs;

/** Validated input of a command on a register. */
export type RegisterInputOf<N extends RegisterCommandName> = z.output<(typeof registerInputs)[N]>;

/** A command on a register with valid input. */
export type ValidRegisterCommand = {
  [N in RegisterCommandName]: { readonly type: N; readonly input: RegisterInputOf<N> };
}[RegisterCommandName];

/** Who consents to a change of people and roles besides the administrator who proposes it. */
export const Consent = z.enum(['another-administrator', 'person-concerned', 'account-holder']);
export type Consent = z.infer<typeof Consent>;

/** Why one administrator was enough for a change that otherwise needs a second person. */
export const Alone = z.enum(['simulated', 'training', 'before-first-case']);
export type Alone = z.infer<typeof Alone>;

/** The changes that may need consent, as they were requested. */
export const ProposedCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('link-account'), input: LinkAccount }),
  z.object({ type: z.literal('grant-role'), input: registerCommands['grant-role'] }),
  z.object({ type: z.literal('delegate-role'), input: registerCommands['delegate-role'] }),
]);
export type ProposedCommand = z.infer<typeof ProposedCommand>;

const alone = Alone.optional();

export const registerEvents = {
  RegisterCreated: z.object({ name: z.string(), clock: ClockKind, from: Moment.nullable(), training: z.boolean() }),
  UnitsRegistered: z.object({ units: z.array(Unit) }),
  CalendarPublished: CalendarYear,
  PolicyPublished: z.object({ hash: z.string(), pack: PolicyPack }),
  PersonRegistered: z.object({}),
  PersonLinked,
  AccountLinked: z.object({ account: Uuid, alone }),
  RoleGranted: z.object({
    grant: z.string(),
    role: Role,
    unit: z.string(),
    from: Day,
    to: Day.nullable(),
    acting: z.string().optional(),
    by: z.string(),
    alone,
  }),
  /** In the stream of the person who acts for another. */
  RoleDelegated: z.object({
    grant: z.string(),
    role: Role,
    unit: z.string(),
    from: Day,
    to: Day,
    standsFor: z.object({ person: Uuid, grant: z.string(), kind: DelegationKind, post: z.string(), basis: z.string() }),
    by: z.string(),
    alone,
  }),
  RoleRevoked: z.object({ grant: z.string(), on: Day, by: z.string() }),
  /** In the stream of the person whose account or roles would change. Each group of `needs` requires one consent. */
  ChangeProposed: z.object({
    change: Uuid,
    command: ProposedCommand,
    needs: z.array(z.array(Consent)),
    by: z.string(),
  }),
  ChangeConfirmed: z.object({ change: Uuid, as: z.array(Consent), by: z.string() }),
  ChangeDeclined: z.object({ change: Uuid, by: z.string() }),
} as const;
