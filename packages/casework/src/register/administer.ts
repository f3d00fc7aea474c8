import {
  registerInputs,
  streamId,
  streamKey,
  type Alone,
  type Day,
  type HeldGrant,
  type Refusal,
  type RegisterCommandName,
  type StreamId,
  type ValidRegisterCommand,
} from '@vinhdanh/contracts';
import {
  createdBy,
  dayOf,
  decideRegister,
  personOfAccount,
  registerClaimHeld,
  rightInRegister,
  seesSubjectOf,
  type ConcernedSubject,
  type Reference,
  type RegisterContext,
} from '@vinhdanh/domain';
import type { Append, Clocks, EventLog } from '@vinhdanh/event-log';
import { contentHash } from '@vinhdanh/policy';
import type { Principal } from '../command/acting.js';
import { ContentionError } from '../command/contention-error.js';
import { concernedBy } from '../command/concerned.js';
import { commandId, createdId, newEventId, owedCommandId, requestHash } from '../command/identity.js';
import { faultsOf, type Administered } from '../command/outcome.js';
import { notSimulated } from '../command/simulated.js';
import type { ReferenceCache } from '../read/reference-cache.js';
import type { SubjectReader } from '../read/subject-reader.js';
import { withoutCitizenNumber } from './citizen-number.js';

/** A command on a register at the engine's entrance: authenticated, not yet validated. */
export interface RegisterCommand {
  readonly register: string;
  readonly type: RegisterCommandName;
  readonly input: unknown;
  readonly principal: Principal;
  /** The account may create registers, and administers all of them. */
  readonly installationAdministrator: boolean;
  readonly idempotencyKey: string | null;
}

/** A valid command with what identifies its retries. */
interface Request {
  readonly sent: RegisterCommand;
  readonly command: ValidRegisterCommand;
  readonly alias: string | null;
  readonly agrees: RegisterContext['agrees'];
  readonly hash: string;
  /** The grant under which the account acts; null = it administers the installation, or holds the account concerned. */
  readonly by: HeldGrant | null;
  readonly day: Day | null;
}

/** What a command creates or changes, and on which stream. */
interface Made {
  readonly id: string;
  readonly stream: StreamId;
}

/** After this many lost races in a row the register has a problem, not the person. */
const maxAttempts = 25;

/**
 * Executes the commands that create and maintain a register: its units, calendars, packs, people, grants, subjects.
 * Each is one event on a stream of its own kind. An attempt that loses a race is repeated.
 */
export class RegisterAdministration {
  readonly #log: EventLog;
  readonly #clocks: Clocks;
  readonly #references: ReferenceCache;
  readonly #subjects: SubjectReader;
  readonly #refusesSimulated: boolean;
  /** Registers known to have had a live case; a register never loses its first one. */
  readonly #inUse = new Set<string>();

  constructor(
    log: EventLog,
    clocks: Clocks,
    references: ReferenceCache,
    subjects: SubjectReader,
    refusesSimulated: boolean,
  ) {
    this.#log = log;
    this.#subjects = subjects;
    this.#clocks = clocks;
    this.#references = references;
    this.#refusesSimulated = refusesSimulated;
  }

  /** @throws ContentionError after 25 lost races; every other expected failure is a value. */
  async execute(sent: RegisterCommand): Promise<Administered> {
    const parsed = registerInputs[sent.type].safeParse(sent.input);
    if (!parsed.success) return { kind: 'invalid', errors: faultsOf(parsed.error.issues) };
    // the type chose the schema
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const valid = { type: sent.type, input: parsed.data } as ValidRegisterCommand;
    const right = await this.#right(sent, valid);
    if (right.kind !== 'may') return right;
    if (valid.type === 'create-register') await this.#startClock(sent.register, valid.input.clock);
    const { command, alias } = await withoutCitizenNumber(this.#log, sent.register, valid);
    const hash = requestHash(sent.type, alias === null ? sent.input : { ...command.input, alias });
    const agrees = command.type === 'link-person' ? await this.#agrees(sent.register, command.input) : null;
    return this.#decideAndAppend({ sent, command, alias, agrees, hash, by: right.by, day: right.day });
  }

  /**
   * The grant under which the account may issue the command; else the answer to it, or about a register that accepts
   * none.
   */
  async #right(
    { register, principal, installationAdministrator }: RegisterCommand,
    command: ValidRegisterCommand,
  ): Promise<Administered | { readonly kind: 'may'; readonly by: HeldGrant | null; readonly day: Day | null }> {
    const reference = await this.#references.current(register);
    if (reference.register === null && command.type !== 'create-register') return { kind: 'not-found' };
    // a register that does not exist yet has no clock, and nobody has a role in it
    const day = reference.register === null ? null : dayOf((await this.#clocks.now(register)).now);
    const subjectUnits = await this.#unitsOfSubjects(register, command);
    const asking = { account: principal.account, installationAdministrator, day, subjectUnits };
    const right = rightInRegister(command, reference, asking);
    if (right.kind === 'denied') return { kind: 'forbidden', rejection: right.rejection };
    const simulated = this.#refusesSimulated ? notSimulated(reference) : null;
    return simulated === null
      ? { kind: 'may', by: right.by, day }
      : { kind: 'refused', rejection: simulated, version: 0 };
  }

  /** Subjects whose state the command is decided on. */
  async #changed(register: string, command: ValidRegisterCommand): Promise<readonly ConcernedSubject[]> {
    return command.type === 'bar-subject' || command.type === 'lift-bar'
      ? concernedBy(this.#log, register, command.input.subject)
      : [];
  }

  async #unitsOfSubjects(register: string, command: ValidRegisterCommand): Promise<readonly (string | null)[]> {
    const units = await Promise.all(subjectsOf(command).map((id) => this.#subjects.keptFor(register, id)));
    return units.map((unit) => unit ?? null);
  }

  /** The evidence that a subject and a person are the same; the citizen number comes first. */
  async #agrees(
    register: string,
    { subject, person }: { readonly subject: string; readonly person: string },
  ): Promise<RegisterContext['agrees']> {
    const [like] = await this.#log.likePersons(register, subject, [streamId('person', person)]);
    return like?.person === person ? like.agrees : null;
  }

  /** The refusal of an append for a claim. A caller who may not see the holder learns only which unit to ask. */
  async #claimHeld({ sent, day }: Request, reference: Reference, key: string, holder: StreamId): Promise<Refusal> {
    const unit = holder.startsWith('subject:')
      ? ((await this.#subjects.keptFor(sent.register, streamKey(holder))) ?? null)
      : null;
    const grants = personOfAccount(reference, sent.principal.account)?.grants ?? [];
    const seen = sent.installationAdministrator || (day !== null && seesSubjectOf(grants, unit, reference, day));
    return registerClaimHeld(key, holder, { seen, unit });
  }

  /** Why one administrator is enough in this register; null = weighty changes need a second person. */
  async alone({ register }: Reference, id: string): Promise<Alone | null> {
    if (register === null || register.clock === 'simulated') return 'simulated';
    if (register.training) return 'training';
    if (!this.#inUse.has(id) && (await this.#log.hasLiveCase(id))) this.#inUse.add(id);
    return this.#inUse.has(id) ? null : 'before-first-case';
  }

  async #startClock(register: string, clock: Parameters<Clocks['create']>[1]): Promise<void> {
    if ((await this.#references.current(register)).register === null) await this.#clocks.create(register, clock);
  }

  async #decideAndAppend(request: Request): Promise<Administered> {
    const { sent, command } = request;
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const reference = await this.#references.current(sent.register);
      const alone = await this.alone(reference, sent.register);
      const { now } = reference.register === null ? { now: null } : await this.#clocks.now(sent.register);
      const concerned = await this.#changed(sent.register, command);
      const subjects = new Map(concerned.map(({ id, subject }) => [id, subject]));
      const decision = decideRegister(command, contextOf(request, reference, alone, { now, subjects }));
      if (decision.kind === 'refused') {
        const { rejection, mayHaveMade } = decision;
        const first =
          mayHaveMade === null || sent.idempotencyKey === null ? null : await this.#done(request, mayHaveMade);
        return first ?? { kind: 'refused', rejection, version: 0 };
      }
      const id = commandId(sent.principal.account, decision.stream, sent.idempotencyKey);
      const loaded = await this.#log.loadNew(sent.register, decision.stream, id);
      if (loaded.command !== null) return this.#repeated(request, decision.id, loaded.command);
      // the decision must use reference data as new as the version that the append expects
      if ((await this.#references.current(sent.register)) !== reference) continue;
      const moved = concerned.some(
        ({ id: subject, version }) =>
          streamId('subject', subject) === decision.stream && version !== (loaded.head?.version ?? 0),
      );
      if (moved) continue;
      const appended = await this.#log.append(appendOf(request, decision, id, loaded));
      if (appended.kind === 'claimed') {
        const rejection = await this.#claimHeld(request, reference, appended.key, appended.holder);
        return { kind: 'refused', rejection, version: 0 };
      }
      if (appended.kind === 'appended') {
        return this.#made(request, decision.id, appended.version, false);
      }
    }
    throw new ContentionError(streamId('register', sent.register));
  }

  /** The answer of the first try of this request; null = there was none. */
  async #done(request: Request, { id, stream }: Made): Promise<Administered | null> {
    const { register, principal, idempotencyKey } = request.sent;
    const loaded = await this.#log.loadNew(register, stream, commandId(principal.account, stream, idempotencyKey));
    return loaded.command === null ? null : this.#repeated(request, id, loaded.command);
  }

  async #repeated(
    request: Request,
    id: string,
    first: { readonly requestHash: string; readonly toVersion: number },
  ): Promise<Administered> {
    return first.requestHash === request.hash ? this.#made(request, id, first.toVersion, true) : { kind: 'key-reused' };
  }

  async #made({ sent }: Request, id: string, version: number, repeated: boolean): Promise<Administered> {
    const { changes } = await this.#references.current(sent.register);
    return { kind: 'done', id, version, repeated, needs: changes[id]?.needs ?? [] };
  }
}

function contextOf(
  { sent, command, alias, agrees, day, by }: Request,
  reference: Reference,
  alone: Alone | null,
  read: Pick<RegisterContext, 'now' | 'subjects'>,
): RegisterContext {
  const { register, principal, idempotencyKey, installationAdministrator } = sent;
  const { account } = principal;
  return {
    register,
    reference,
    by: personOfAccount(reference, account)?.person ?? account,
    account,
    installationAdministrator,
    day,
    alone,
    ...read,
    newId: createdId(account, register, createdBy[command.type] ?? command.type, idempotencyKey),
    alias,
    agrees,
    grant: by,
    hashOf: contentHash,
  };
}

function appendOf(
  { sent, hash, by }: Request,
  { stream, events, take, owes, touchesReference }: Extract<ReturnType<typeof decideRegister>, { kind: 'accepted' }>,
  id: string,
  { head, businessNow }: Awaited<ReturnType<EventLog['loadNew']>>,
): Append {
  const version = head?.version ?? 0;
  const actor = sent.principal.account;
  const ids = events.map(() => newEventId());
  const cause = ids[0] ?? '';
  return {
    register: sent.register,
    stream,
    expectedVersion: version,
    entry: 'live',
    commands: [{ id, actor, requestHash: hash, fromVersion: version, toVersion: version + events.length }],
    events: events.map((event, index) => ({
      ...event,
      actor,
      actorRole: by === null ? administers(sent) : by.role,
      actorUnit: by?.unit ?? null,
      grantRef: by?.ref ?? null,
      onBehalfOf: null,
      schemaVersion: 1,
      eventId: ids[index] ?? newEventId(),
      commandId: id,
      policyHash: null,
      occurredAt: head !== null && head.occurredAt > businessNow ? head.occurredAt : businessNow,
    })),
    take,
    release: [],
    owed: owes.map(({ target, command }) => ({ id: owedCommandId(cause, target), target, command, cause })),
    nextMoment: null,
    live: false,
    touchesReference,
  };
}

/**
 * The administrator of the installation acts without a grant; the holder of an account that is linked acts without a
 * role.
 */
const administers = ({ installationAdministrator }: RegisterCommand): string | null =>
  installationAdministrator ? 'administrator' : null;

/** Subjects that a command links, bars or frees. */
function subjectsOf(command: ValidRegisterCommand): readonly string[] {
  switch (command.type) {
    case 'link-subjects':
      return [command.input.subject, command.input.other];
    case 'link-person':
    case 'bar-subject':
    case 'lift-bar':
      return [command.input.subject];
    default:
      return [];
  }
}
