import type { Entry, NominationEvent, OwedCommand, RecordedEvent, StreamId } from '@vinhdanh/contracts';
import { evolve, nextMoment, passDue, type Happened, type Nomination, type Surroundings } from '@vinhdanh/domain';
import type { Append } from '@vinhdanh/event-log';
import { engineSignature, type Signature } from './acting.js';
import { engineCommandId, newEventId, owedCommandId } from './identity.js';

type NewRow = Append['events'][number];
type NewCommand = Append['commands'][number];

/** One append in the making: events and the commands that brought them about, in order, over the state as it was read. */
export class Draft {
  #state: Nomination;
  readonly #stream: StreamId;
  readonly #around: Surroundings;
  readonly #base: number;
  readonly #events: NewRow[] = [];
  readonly #commands: NewCommand[] = [];
  readonly #take: string[] = [];
  readonly #release: string[] = [];
  readonly #owed: Append['owed'][number][] = [];

  /** @param around what lies around the case, as it was read with it: changes of it are owed too */
  constructor(stream: StreamId, state: Nomination, around: Surroundings) {
    this.#around = around;
    this.#stream = stream;
    this.#state = state;
    this.#base = versionOf(state);
  }

  get state(): Nomination {
    return this.#state;
  }

  /** Whether the act owes commands to other streams. */
  get owes(): boolean {
    return this.#owed.length > 0;
  }

  get empty(): boolean {
    return this.#events.length === 0 && this.#commands.length === 0;
  }

  get events(): readonly NewRow[] {
    return this.#events;
  }

  get base(): number {
    return this.#base;
  }

  /** Carries out what is owed up to a moment, each act a command of its own by the engine. */
  passUpTo(moment: string): number {
    const due = passDue(this.#state, moment, this.#around, evolve, (event, command, version) =>
      this.#happened(event, { at: command.at, version, eventId: newEventId(), actor: engineSignature.actor }),
    );
    for (const { command, occurrence, happened } of due.passed) {
      const id = engineCommandId(this.#stream, command, occurrence);
      const from = (happened[0]?.version ?? 1) - 1;
      this.#commands.push({
        id,
        actor: engineSignature.actor,
        requestHash: id,
        fromVersion: from,
        toVersion: from + happened.length,
      });
      for (const event of happened) this.#events.push(row(event, id, engineSignature, null));
    }
    this.#state = due.state;
    return due.passed.length;
  }

  /** Adds a person's act. */
  act(
    events: readonly NominationEvent[],
    by: {
      readonly id: string;
      readonly hash: string;
      readonly at: string;
      readonly signature: Signature;
      readonly policyHash: string | null;
      readonly entry: Entry;
    },
    beside: {
      readonly take: readonly string[];
      readonly release: readonly string[];
      readonly owes: readonly { readonly target: StreamId; readonly command: OwedCommand }[];
    },
  ): void {
    // an act without a fact (time that passes) leaves no row: doing it again does nothing
    if (events.length === 0) return;
    const from = versionOf(this.#state);
    events.forEach((event, index) => {
      const happened = this.#happened(
        event,
        { at: by.at, version: from + index + 1, eventId: newEventId(), actor: by.signature.actor },
        by.entry,
      );
      this.#state = evolve(this.#state, happened);
      this.#events.push(row(happened, by.id, by.signature, by.policyHash));
    });
    this.#commands.push({
      id: by.id,
      actor: by.signature.actor,
      requestHash: by.hash,
      fromVersion: from,
      toVersion: from + events.length,
    });
    this.#take.push(...beside.take);
    this.#release.push(...beside.release);
    const cause = this.#events.at(-events.length)?.eventId;
    if (cause !== undefined)
      this.#owed.push(
        ...beside.owes.map(({ target, command }) => ({ id: owedCommandId(cause, target), target, command, cause })),
      );
  }

  /** What goes to the log. */
  append(register: string, entry: Entry): Append {
    return {
      register,
      stream: this.#stream,
      expectedVersion: this.#base,
      entry,
      commands: this.#commands,
      events: this.#events,
      take: this.#take,
      release: this.#release,
      owed: this.#owed,
      nextMoment: nextMoment(this.#state, this.#around),
      live: this.#state.kind === 'nomination' && this.#state.live,
      touchesReference: false,
    };
  }

  /** The events as the log now holds them. */
  recorded(register: string, entry: Entry, recordedAt: string): readonly RecordedEvent[] {
    return this.#events.map((event, index) => ({
      ...event,
      register,
      streamId: this.#stream,
      version: this.#base + index + 1,
      entry,
      recordedAt,
    }));
  }

  #happened(
    event: NominationEvent,
    of: { at: string; version: number; eventId: string; actor: string },
    entry?: Entry,
  ): Happened {
    return {
      ...event,
      occurredAt: of.at,
      version: of.version,
      eventId: of.eventId,
      actor: of.actor,
      entry: entry ?? entryOf(this.#state),
    };
  }
}

/** Facts of a case under historical entry are historical until it is released. */
export const entryOf = (state: Nomination): Entry =>
  state.kind === 'nomination' && !state.live ? 'historical' : 'live';

const versionOf = (state: Nomination): number => (state.kind === 'absent' ? 0 : state.version);

function row(event: Happened, command: string, signature: Signature, policyHash: string | null): NewRow {
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
