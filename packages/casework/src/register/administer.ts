import {
  registerInputs,
  streamId,
  type RegisterCommandName,
  type StreamId,
  type ValidRegisterCommand,
} from '@vinhdanh/contracts';
import {
  createdBy,
  dayOf,
  decideRegister,
  deniedInRegister,
  personOfAccount,
  registerClaimHeld,
  type Reference,
  type RegisterContext,
} from '@vinhdanh/domain';
import type { Append, Clocks, EventLog } from '@vinhdanh/event-log';
import { contentHash } from '@vinhdanh/policy';
import type { Principal } from '../command/acting.js';
import { ContentionError } from '../command/contention-error.js';
import { commandId, createdId, newEventId, requestHash } from '../command/identity.js';
import { faultsOf, type Administered } from '../command/outcome.js';
import { notSimulated } from '../command/simulated.js';
import type { ReferenceCache } from '../read/reference-cache.js';
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
  readonly hash: string;
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
  readonly #refusesSimulated: boolean;

  constructor(log: EventLog, clocks: Clocks, references: ReferenceCache, refusesSimulated: boolean) {
    this.#log = log;
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
    const denied = await this.#denied(sent, valid);
    if (denied !== null) return denied;
    if (valid.type === 'create-register') await this.#startClock(sent.register, valid.input.clock);
    const { command, alias } = await withoutCitizenNumber(this.#log, sent.register, valid);
    const hash = requestHash(sent.type, alias === null ? sent.input : { ...command.input, alias });
    return this.#decideAndAppend({ sent, command, alias, hash });
  }

  /** The answer to an account that may not issue the command, or about a register that accepts none. */
  async #denied(
    { register, principal, installationAdministrator }: RegisterCommand,
    command: ValidRegisterCommand,
  ): Promise<Administered | null> {
    const reference = await this.#references.current(register);
    if (reference.register === null && command.type !== 'create-register') return { kind: 'not-found' };
    // a register that does not exist yet has no clock, and nobody has a role in it
    const day = reference.register === null ? null : dayOf((await this.#clocks.now(register)).now);
    const asking = { account: principal.account, installationAdministrator, day };
    const denied = deniedInRegister(command, reference, asking);
    if (denied !== null) return { kind: 'forbidden', rejection: denied };
    const simulated = this.#refusesSimulated ? notSimulated(reference) : null;
    return simulated === null ? null : { kind: 'refused', rejection: simulated, version: 0 };
  }

  async #startClock(register: string, clock: Parameters<Clocks['create']>[1]): Promise<void> {
    if ((await this.#references.current(register)).register === null) await this.#clocks.create(register, clock);
  }

  async #decideAndAppend(request: Request): Promise<Administered> {
    const { sent, command } = request;
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const reference = await this.#references.current(sent.register);
      const decision = decideRegister(command, contextOf(request, reference));
      if (decision.kind === 'refused') {
        const { rejection, mayHaveMade } = decision;
        const first =
          mayHaveMade === null || sent.idempotencyKey === null ? null : await this.#done(request, mayHaveMade);
        return first ?? { kind: 'refused', rejection, version: 0 };
      }
      const id = commandId(sent.principal.account, decision.stream, sent.idempotencyKey);
      const loaded = await this.#log.loadNew(sent.register, decision.stream, id);
      if (loaded.command !== null) return repeated(request, decision.id, loaded.command);
      // the decision must use reference data as new as the version that the append expects
      if ((await this.#references.current(sent.register)) !== reference) continue;
      const appended = await this.#log.append(appendOf(request, decision, id, loaded));
      if (appended.kind === 'claimed')
        return { kind: 'refused', rejection: registerClaimHeld(appended.key, appended.holder), version: 0 };
      if (appended.kind === 'appended')
        return { kind: 'done', id: decision.id, version: appended.version, repeated: false };
    }
    throw new ContentionError(streamId('register', sent.register));
  }

  /** The answer of the first try of this request; null = there was none. */
  async #done(request: Request, { id, stream }: Made): Promise<Administered | null> {
    const { register, principal, idempotencyKey } = request.sent;
    const loaded = await this.#log.loadNew(register, stream, commandId(principal.account, stream, idempotencyKey));
    return loaded.command === null ? null : repeated(request, id, loaded.command);
  }
}

function contextOf({ sent, command, alias }: Request, reference: Reference): RegisterContext {
  const { register, principal, idempotencyKey } = sent;
  const { account } = principal;
  return {
    register,
    reference,
    by: personOfAccount(reference, account)?.person ?? account,
    newId: createdId(account, register, createdBy[command.type] ?? command.type, idempotencyKey),
    alias,
    hashOf: contentHash,
  };
}

const repeated = (
  { hash }: Request,
  id: string,
  first: { readonly requestHash: string; readonly toVersion: number },
): Administered =>
  first.requestHash === hash ? { kind: 'done', id, version: first.toVersion, repeated: true } : { kind: 'key-reused' };

function appendOf(
  { sent, hash }: Request,
  { stream, event, take, touchesReference }: Extract<ReturnType<typeof decideRegister>, { kind: 'accepted' }>,
  id: string,
  { head, businessNow }: Awaited<ReturnType<EventLog['loadNew']>>,
): Append {
  const version = head?.version ?? 0;
  const actor = sent.principal.account;
  return {
    register: sent.register,
    stream,
    expectedVersion: version,
    entry: 'live',
    commands: [{ id, actor, requestHash: hash, fromVersion: version, toVersion: version + 1 }],
    events: [
      {
        ...event,
        actor,
        actorRole: 'administrator',
        actorUnit: null,
        grantRef: null,
        onBehalfOf: null,
        schemaVersion: 1,
        eventId: newEventId(),
        commandId: id,
        policyHash: null,
        occurredAt: head !== null && head.occurredAt > businessNow ? head.occurredAt : businessNow,
      },
    ],
    take,
    release: [],
    owed: [],
    nextMoment: null,
    live: false,
    touchesReference,
  };
}
