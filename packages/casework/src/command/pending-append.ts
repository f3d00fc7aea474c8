import type { Moment, Entry, NominationEvent, RecordedEvent, StreamId } from '@vinhdanh/contracts';
import {
  evolve,
  nextMoment,
  passDue,
  type Passed,
  type Decision,
  type Happened,
  type Nomination,
  type Surroundings,
} from '@vinhdanh/domain';
import type { Append } from '@vinhdanh/event-log';
import { engineSignature, type Signature } from './acting.js';
import { engineCommandId, newEventId, owedCommandId } from './identity.js';
import { entryOf, versionOf } from './target-case.js';

type Outcome = Pick<Extract<Decision, { kind: 'accepted' }>, 'events' | 'take' | 'release' | 'owes'>;

/** The actor and time of an act, and the id under which the log finds it again. */
export interface Deed {
  readonly id: string;
  readonly hash: string;
  readonly at: Moment;
  readonly signature: Signature;
  /** Hash of the pack that decided; null = none. */
  readonly policyHash: string | null;
  readonly entry: Entry;
}

interface Written {
  readonly state: Nomination;
  readonly events: Append['events'];
  readonly commands: Append['commands'];
  readonly take: readonly string[];
  readonly release: readonly string[];
  readonly owed: Append['owed'];
}

/**
 * What will be appended to a case: events and the commands that brought them about, in order, and the state after them.
 * Frozen: each step returns another.
 *
 * @example
 * const pending = PendingAppend.to(stream, state, reference).withDueActs(now).withAct(decision, deed);
 * await log.append(pending.toAppend(register, 'live'));
 */
export class PendingAppend {
  readonly #stream: StreamId;
  readonly #around: Surroundings;
  readonly #base: number;
  readonly #written: Written;

  private constructor(stream: StreamId, around: Surroundings, base: number, written: Written) {
    this.#stream = stream;
    this.#around = around;
    this.#base = base;
    this.#written = written;
  }

  /** @param around calendars, packs and units, read in the same snapshot as the state: their changes cause due acts */
  static to(stream: StreamId, state: Nomination, around: Surroundings): PendingAppend {
    const nothing = { events: [], commands: [], take: [], release: [], owed: [] };
    return new PendingAppend(stream, around, versionOf(state), { state, ...nothing });
  }

  /** State of the case after all pending events. */
  get state(): Nomination {
    return this.#written.state;
  }

  /** Whether it has outbox commands for other streams. */
  get owes(): boolean {
    return this.#written.owed.length > 0;
  }

  get isEmpty(): boolean {
    return this.#written.events.length === 0;
  }

  /** How many commands it holds; each due act is a command of the engine. */
  get commandCount(): number {
    return this.#written.commands.length;
  }

  /** Version of the stream that the append expects. */
  get base(): number {
    return this.#base;
  }

  /**
   * Applies the acts of the engine that are due up to a moment, in order, each as its own command.
   * @param stopAfter stops after the act for which it holds; later acts stay due
   */
  withDueActs(upTo: Moment, stopAfter?: (act: Passed) => boolean): PendingAppend {
    const { state, events, commands } = this.#written;
    const due = passDue(
      state,
      upTo,
      this.#around,
      (event, command, version) =>
        happened(event, { at: command.at, version, signature: engineSignature, entry: entryOf(state) }),
      stopAfter,
    );
    if (due.passed.length === 0) return this;
    const acts = due.passed.map((passed) => ({
      ...passed,
      id: engineCommandId(this.#stream, passed.command, passed.occurrence),
    }));
    return this.#with({
      state: due.state,
      events: [
        ...events,
        ...acts.flatMap((act) => act.happened.map((event) => appendedEvent(event, act.id, engineSignature, null))),
      ],
      commands: [
        ...commands,
        ...acts.map((act) => {
          const from = (act.happened[0]?.version ?? 1) - 1;
          const to = from + act.happened.length;
          return { id: act.id, actor: engineSignature.actor, requestHash: act.id, fromVersion: from, toVersion: to };
        }),
      ],
    });
  }

  /**
   * Adds one act. An act without an event (time has passed) adds nothing: a retry finds nothing, and does nothing
   * again.
   */
  withAct(
    { events: decided, take, release, owes }: Outcome,
    { id, hash, at, signature, policyHash, entry }: Deed,
  ): PendingAppend {
    const { state, events, commands, ...claims } = this.#written;
    const from = versionOf(state);
    const acts = decided.map((event, index) => happened(event, { at, version: from + index + 1, signature, entry }));
    const [first] = acts;
    if (first === undefined) return this;
    const to = from + acts.length;
    return this.#with({
      state: acts.reduce<Nomination>(evolve, state),
      events: [...events, ...acts.map((event) => appendedEvent(event, id, signature, policyHash))],
      commands: [...commands, { id, actor: signature.actor, requestHash: hash, fromVersion: from, toVersion: to }],
      take: [...claims.take, ...take],
      release: [...claims.release, ...release],
      owed: [
        ...claims.owed,
        ...owes.map(({ target, command }) => {
          return { id: owedCommandId(first.eventId, target), target, command, cause: first.eventId };
        }),
      ],
    });
  }

  toAppend(register: string, entry: Entry): Append {
    const { state, ...written } = this.#written;
    return {
      register,
      stream: this.#stream,
      expectedVersion: this.#base,
      entry,
      ...written,
      nextMoment: nextMoment(state, this.#around),
      live: state.kind === 'nomination' && state.live,
      touchesReference: false,
    };
  }

  /** The events as the log holds them after the append. */
  toRecorded(register: string, entry: Entry, recordedAt: Moment): readonly RecordedEvent[] {
    return this.#written.events.map((event, index) => ({
      ...event,
      register,
      streamId: this.#stream,
      version: this.#base + index + 1,
      entry,
      recordedAt,
    }));
  }

  #with(change: Partial<Written>): PendingAppend {
    return new PendingAppend(this.#stream, this.#around, this.#base, { ...this.#written, ...change });
  }
}

const happened = (
  event: NominationEvent,
  of: { readonly at: Moment; readonly version: number; readonly signature: Signature; readonly entry: Entry },
): Happened => ({
  ...event,
  occurredAt: of.at,
  version: of.version,
  eventId: newEventId(),
  actor: of.signature.actor,
  entry: of.entry,
});

function appendedEvent(
  event: Happened,
  command: string,
  signature: Signature,
  policyHash: string | null,
): Append['events'][number] {
  return {
    type: event.type,
    schemaVersion: 1,
    eventId: event.eventId,
    commandId: command,
    ...signature,
    policyHash,
    occurredAt: event.occurredAt,
    facts: event.facts,
    ...(event.personal === undefined ? {} : { personal: event.personal }),
  };
}
