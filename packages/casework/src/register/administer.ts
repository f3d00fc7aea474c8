import {
  LinkSubjects,
  registerCommands,
  RegisterSubject,
  streamId,
  streamKey,
  Uuid,
  type NewEvent,
  type Rejection,
  type StreamId,
} from '@vinhdanh/contracts';
import {
  dayOf,
  inForceOn,
  knownParent,
  mayDelegate,
  mayGrant,
  mayRevoke,
  ownYear,
  personOfAccount,
  policyFaults,
  refuse,
  type Reference,
} from '@vinhdanh/domain';
import type { Clocks, EventLog } from '@vinhdanh/event-log';
import { contentHash } from '@vinhdanh/policy';
import { z } from 'zod';
import type { Principal } from '../command/acting.js';
import { commandId, createdId, newEventId, requestHash } from '../command/identity.js';
import { faultsOf, type Administered } from '../command/outcome.js';
import type { ReferenceCache } from '../read/reference-cache.js';
import { notSimulated } from '../command/simulated.js';

export type RegisterCommandName = keyof typeof registerCommands | 'register-subject' | 'link-subjects' | 'link-account';

/** A command on a register as it reaches the engine: authenticated, not yet validated. */
export interface RegisterCommand {
  readonly register: string;
  readonly type: RegisterCommandName;
  readonly input: unknown;
  readonly principal: Principal;
  /** He may build registers, and keeps those that he built. */
  readonly installationAdministrator: boolean;
  readonly idempotencyKey: string | null;
}

/** Where the command's one event goes. */
interface Target {
  readonly id: string;
  readonly stream: StreamId;
  readonly event: NewEvent;
  /** Whether all cases of the register read what it changes. */
  readonly touches: boolean;
  /** Claims that only one stream of the register may hold. */
  readonly take?: readonly string[];
}

interface Scene {
  readonly register: string;
  readonly reference: Reference;
  /** Person who acts; of an installation administrator without a person, his account. */
  readonly by: string;
  readonly newId: (kind: string) => string;
  readonly policyHashes: ReadonlySet<string>;
  /** What stands for the citizen number of whom is registered; null = none was given. */
  readonly alias: string | null;
}

/** A refusal that a first try of the same request may have brought about names what that try made: a retry is answered with it. */
type Plan = Target | { readonly rejection: Rejection; readonly made?: Pick<Target, 'id' | 'stream'> };

interface Planned {
  readonly schema: z.ZodType;
  readonly of: (input: unknown, scene: Scene) => Plan;
}

/** A command's shape beside what it brings about. */
const planned = <S extends z.ZodType>(schema: S, plan: (input: z.infer<S>, scene: Scene) => Plan): Planned => ({
  schema,
  of: (input, scene) => plan(schema.parse(input), scene),
});

const plans: Readonly<Record<RegisterCommandName, Planned>> = {
  'create-register': planned(registerCommands['create-register'], (input, { register, reference }) =>
    reference.register === null
      ? {
          id: register,
          stream: streamId('register', register),
          event: {
            type: 'RegisterCreated',
            facts: {
              name: input.name,
              clock: input.clock.kind,
              from: input.clock.kind === 'simulated' ? input.clock.from : null,
              training: input.training,
            },
          },
          touches: true,
        }
      : {
          rejection: refuse(
            'register-exists',
            { vi: `Sổ ${register} đã có.`, en: `Register ${register} exists.` },
            { register },
            { vi: 'Chọn mã sổ khác.', en: 'Choose another id.' },
          ),
          made: { id: register, stream: streamId('register', register) },
        },
  ),
  'register-units': planned(registerCommands['register-units'], (input, { register, reference }) => {
    const never = input.units.find(
      ({ validFrom, validTo }) => validFrom !== null && validTo !== null && validTo < validFrom,
    );
    if (never !== undefined) {
      return {
        rejection: refuse(
          'period',
          { vi: `Đơn vị ${never.code} kết thúc trước khi bắt đầu.`, en: `Unit ${never.code} ends before it begins.` },
          { unit: never.code, validFrom: never.validFrom, validTo: never.validTo },
          { vi: 'Sửa ngày.', en: 'Correct the days.' },
        ),
      };
    }
    const rejection = knownParent(reference.units, input.units);
    if (rejection !== null) return { rejection };
    return {
      id: register,
      stream: streamId('units', register),
      event: { type: 'UnitsRegistered', facts: { units: input.units } },
      touches: true,
    };
  }),
  'publish-calendar': planned(registerCommands['publish-calendar'], (input, { register }) => {
    const rejection = ownYear(input);
    if (rejection !== null) return { rejection };
    return {
      id: String(input.year),
      stream: streamId('calendar', register),
      event: { type: 'CalendarPublished', facts: input },
      touches: true,
    };
  }),
  'publish-policy': planned(registerCommands['publish-policy'], (input, { register, policyHashes }) => {
    const hash = contentHash(input.pack);
    const faults = policyFaults(input.pack);
    if (faults.length > 0) {
      return {
        rejection: refuse(
          'policy-faulty',
          { vi: 'Bộ quy định có chỗ mâu thuẫn.', en: 'The policy pack contradicts itself.' },
          { faults },
          { vi: 'Sửa các chỗ nêu trên rồi công bố lại.', en: 'Mend what is named and publish again.' },
        ),
      };
    }
    if (policyHashes.has(hash)) {
      return {
        rejection: refuse(
          'policy-published',
          { vi: 'Bộ quy định này đã được công bố.', en: 'This very pack has been published.' },
          { hash },
          { vi: 'Không cần công bố lại.', en: 'There is nothing to publish.' },
        ),
        made: { id: hash, stream: streamId('policy', register) },
      };
    }
    return {
      id: hash,
      stream: streamId('policy', register),
      event: { type: 'PolicyPublished', facts: { hash, pack: input.pack } },
      touches: true,
    };
  }),
  'register-person': planned(registerCommands['register-person'], (input, { newId }) => {
    const id = newId('person');
    return {
      id,
      stream: streamId('person', id),
      event: { type: 'PersonRegistered', facts: {}, personal: { identity: { name: input.name } } },
      touches: true,
    };
  }),
  'grant-role': planned(registerCommands['grant-role'], (input, { reference, by, newId }) => {
    const rejection = mayGrant(reference, input, by);
    if (rejection !== null) return { rejection };
    const grant = newId('grant');
    const { person, role, unit, from, to } = input;
    return {
      id: grant,
      stream: streamId('person', person),
      event: { type: 'RoleGranted', facts: { grant, role, unit, from, to, by } },
      touches: true,
    };
  }),
  'delegate-role': planned(registerCommands['delegate-role'], (input, { reference, by, newId }) => {
    const answer = mayDelegate(reference, input, by);
    if ('rejection' in answer) return { rejection: answer.rejection };
    const grant = newId('grant');
    const { from, to, kind, post, basis, first, last } = input;
    const { role, unit } = answer.held;
    return {
      id: grant,
      stream: streamId('person', to),
      event: {
        type: 'RoleDelegated',
        facts: {
          grant,
          role,
          unit,
          from: first,
          to: last,
          standsFor: { person: from, grant: input.grant, kind, post, basis },
          by,
        },
      },
      touches: true,
    };
  }),
  'revoke-role': planned(registerCommands['revoke-role'], (input, { reference, by }) => {
    const rejection = mayRevoke(reference, input, by);
    if (rejection !== null) return { rejection };
    return {
      id: input.grant,
      stream: streamId('person', input.person),
      event: { type: 'RoleRevoked', facts: { grant: input.grant, on: input.on, by } },
      touches: true,
    };
  }),
  'register-subject': planned(RegisterSubject, ({ kind, unit, ...identity }, { newId, alias }) => {
    const id = newId('subject');
    return {
      id,
      stream: streamId('subject', id),
      event: { type: 'SubjectRegistered', facts: { kind, unit: unit ?? null }, personal: { identity } },
      touches: false,
      ...(alias === null ? {} : { take: [`citizen:${alias}`] }),
    };
  }),
  'link-subjects': planned(LinkSubjects, ({ subject, other, same, reason }, { by }) =>
    subject === other
      ? {
          rejection: refuse(
            'same-subject',
            { vi: 'Đây là một đối tượng.', en: 'This is one subject.' },
            { subject },
            { vi: 'Nêu đối tượng kia.', en: 'Name the other subject.' },
          ),
        }
      : {
          id: subject,
          stream: streamId('subject', subject),
          event: { type: 'SubjectsLinked', facts: { other, same, by }, personal: { narrative: { reason } } },
          touches: false,
        },
  ),
  'link-account': planned(z.object({ person: Uuid, account: Uuid }), (input, { reference }) => {
    const taken = personOfAccount(reference, input.account);
    if (reference.persons[input.person] !== undefined && taken === null) {
      return {
        id: input.person,
        stream: streamId('person', input.person),
        event: { type: 'AccountLinked', facts: { account: input.account } },
        touches: true,
        take: [`account:${input.account}`],
      };
    }
    return {
      rejection: refuse(
        taken === null ? 'unknown-person' : 'account-linked',
        taken === null
          ? { vi: 'Không có người này trong sổ.', en: 'The register has no such person.' }
          : {
              vi: 'Tài khoản đã thuộc về một người của sổ.',
              en: 'The account belongs to a person of the register already.',
            },
        { person: input.person, account: input.account },
        { vi: 'Chọn người khác hoặc tài khoản khác.', en: 'Choose another person or account.' },
      ),
      made: { id: input.person, stream: streamId('person', input.person) },
    };
  }),
};

/** Commands that build and keep a register: its units, calendars, packs, people, grants, subjects. Each is one event on a stream of its own kind. */
export class RegisterAdministration {
  readonly #log: EventLog;
  readonly #clocks: Clocks;
  readonly #references: ReferenceCache;

  readonly #refusesSimulated: boolean;

  constructor(log: EventLog, clocks: Clocks, references: ReferenceCache, refusesSimulated: boolean) {
    this.#refusesSimulated = refusesSimulated;
    this.#log = log;
    this.#clocks = clocks;
    this.#references = references;
  }

  async execute(command: RegisterCommand): Promise<Administered> {
    const parsed = plans[command.type].schema.safeParse(command.input);
    if (!parsed.success) return { kind: 'invalid', errors: faultsOf(parsed.error.issues) };
    const reference = await this.#references.current(command.register);
    if (reference.register === null && command.type !== 'create-register') return { kind: 'not-found' };
    // a register that is not born yet has no clock, and nobody has a role in it
    const day = reference.register === null ? '' : dayOf((await this.#clocks.now(command.register)).now);
    const denied = rights(command, reference, day);
    if (denied !== null) return { kind: 'forbidden', rejection: denied };
    const simulated = this.#refusesSimulated ? notSimulated(reference) : null;
    if (simulated !== null) return { kind: 'refused', rejection: simulated, version: 0 };
    if (command.type === 'create-register' && reference.register === null)
      await this.#clocks.create(command.register, registerCommands['create-register'].parse(command.input).clock);
    const { input, alias } = await this.#withoutNumber(command, parsed.data);
    return this.#write(
      command,
      input,
      alias,
      requestHash(command.type, alias === null ? command.input : { ...input, alias }),
    );
  }

  /** A citizen number goes no further than here: neither into an event nor into the hash of the request, from which it could be found by trying. */
  async #withoutNumber(
    { register, type }: RegisterCommand,
    parsed: unknown,
  ): Promise<{ readonly input: object; readonly alias: string | null }> {
    if (type !== 'register-subject') return { input: z.looseObject({}).parse(parsed), alias: null };
    const subject = RegisterSubject.parse(parsed);
    if (subject.kind !== 'individual' || subject.citizenNumber === undefined) return { input: subject, alias: null };
    const { citizenNumber, ...input } = subject;
    return { input, alias: await this.#log.citizenAlias(register, citizenNumber) };
  }

  /** The answer to a retry, where its first try is what it is refused for. */
  async #madeBefore(
    command: RegisterCommand,
    made: Pick<Target, 'id' | 'stream'> | undefined,
    hash: string,
  ): Promise<Administered | null> {
    if (made === undefined || command.idempotencyKey === null) return null;
    const first = (
      await this.#log.loadNew(
        command.register,
        made.stream,
        commandId(command.principal.account, made.stream, command.idempotencyKey),
      )
    ).command;
    if (first === null) return null;
    return first.requestHash === hash
      ? { kind: 'done', id: made.id, version: first.toVersion, repeated: true }
      : { kind: 'key-reused' };
  }

  async #write(command: RegisterCommand, input: unknown, alias: string | null, hash: string): Promise<Administered> {
    for (let attempt = 0; attempt < 25; attempt += 1) {
      const reference = await this.#references.current(command.register);
      const scene: Scene = {
        register: command.register,
        reference,
        by: personOfAccount(reference, command.principal.account)?.person ?? command.principal.account,
        newId: (kind) => createdId(command.principal.account, command.register, kind, command.idempotencyKey),
        alias,
        policyHashes: new Set(reference.policies.map((published) => published.hash)),
      };
      const plan = plans[command.type].of(input, scene);
      if ('rejection' in plan)
        return (
          (await this.#madeBefore(command, plan.made, hash)) ?? {
            kind: 'refused',
            rejection: plan.rejection,
            version: 0,
          }
        );
      const id = commandId(command.principal.account, plan.stream, command.idempotencyKey);
      const loaded = await this.#log.loadNew(command.register, plan.stream, id);
      if (loaded.command !== null)
        return loaded.command.requestHash === hash
          ? { kind: 'done', id: plan.id, version: loaded.command.toVersion, repeated: true }
          : { kind: 'key-reused' };
      // what was decided on must be as new as the version that the append expects: else another's grant could slip in between
      if ((await this.#references.current(command.register)) !== reference) continue;
      const version = loaded.head?.version ?? 0;
      const occurredAt =
        loaded.head !== null && loaded.head.occurredAt > loaded.businessNow
          ? loaded.head.occurredAt
          : loaded.businessNow;
      const actor = command.principal.account;
      const appended = await this.#log.append({
        register: command.register,
        stream: plan.stream,
        expectedVersion: version,
        entry: 'live',
        commands: [{ id, actor, requestHash: hash, fromVersion: version, toVersion: version + 1 }],
        events: [
          {
            ...plan.event,
            actor,
            actorRole: 'administrator',
            actorUnit: null,
            grantRef: null,
            onBehalfOf: null,
            schemaVersion: 1,
            eventId: newEventId(),
            commandId: id,
            policyHash: null,
            occurredAt,
          },
        ],
        take: [...(plan.take ?? [])],
        release: [],
        owed: [],
        nextMoment: null,
        live: false,
        touchesReference: plan.touches,
      });
      if (appended.kind === 'claimed')
        return { kind: 'refused', rejection: taken(appended.key, appended.holder), version: 0 };
      if (appended.kind === 'appended')
        return { kind: 'done', id: plan.id, version: appended.version, repeated: false };
    }
    throw new Error(`register ${command.register} is written to by too many at once`);
  }
}

/** What another holds already. The citizen number itself is not repeated. */
const taken = (key: string, holder: StreamId): Rejection =>
  key.startsWith('citizen:')
    ? refuse(
        'subject-known',
        {
          vi: 'Số định danh này đã ghi cho một đối tượng của sổ.',
          en: 'A subject of the register has this citizen number already.',
        },
        { subject: streamKey(holder) },
        {
          vi: 'Giới thiệu đối tượng đã có; nếu số sai thì sửa số.',
          en: 'Refer the subject that is there; correct the number if it is wrong.',
        },
      )
    : accountLinked();

/** One account is one person of a register: the loser of a race learns it from the claim. */
const accountLinked = (): Rejection =>
  refuse(
    'account-linked',
    { vi: 'Tài khoản đã thuộc về một người của sổ.', en: 'The account belongs to a person of the register already.' },
    {},
    { vi: 'Chọn người khác hoặc tài khoản khác.', en: 'Choose another person or account.' },
  );

/** Who is to be absent delegates his own role himself. */
function delegatesOwn({ type, input }: RegisterCommand, person: string | null): boolean {
  if (type !== 'delegate-role' || person === null) return false;
  const read = registerCommands['delegate-role'].safeParse(input);
  return read.success && read.data.from === person;
}

function rights(command: RegisterCommand, reference: Reference, day: string): Rejection | null {
  if (command.installationAdministrator) return null;
  const own = personOfAccount(reference, command.principal.account);
  const grants = own?.grants.filter((grant) => inForceOn(grant, day)) ?? [];
  const allowed =
    command.type === 'register-subject'
      ? own !== null && own.grants.length > 0
      : (command.type === 'link-subjects' &&
          grants.some((grant) => ['unit-officer', 'unit-head', 'appraiser'].includes(grant.role))) ||
        (command.type !== 'create-register' && grants.some((grant) => grant.role === 'administrator')) ||
        delegatesOwn(command, own?.person ?? null);
  if (allowed) return null;
  return refuse(
    'wrong-role',
    { vi: 'Việc này dành cho quản trị.', en: 'This is for administrators.' },
    { needed: command.type === 'register-subject' ? ['any'] : ['administrator'] },
    { vi: 'Nhờ quản trị của sổ.', en: "Ask the register's administrator." },
  );
}
