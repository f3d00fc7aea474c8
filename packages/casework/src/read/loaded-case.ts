import { type Moment, streamId, type StreamId } from '@vinhdanh/contracts';
import { asHappened, evolve, initial, type Nomination, type OpenNomination, type Reference } from '@vinhdanh/domain';
import type { EventLog, Loaded } from '@vinhdanh/event-log';
import type { CaseCache } from './case-cache.js';
import type { ReferenceCache } from './reference-cache.js';

/** A case read in one snapshot: its state, the present business time, the clock, and the register's reference data. */
export interface LoadedCase {
  readonly caseId: string;
  readonly stream: StreamId;
  readonly register: string;
  readonly state: OpenNomination;
  readonly now: Moment;
  readonly clock: NonNullable<Loaded['clock']>;
  readonly reference: Reference;
  /** What an earlier try of the same command created. */
  readonly command: Loaded['command'];
}

export class CaseReader {
  readonly #log: EventLog;
  readonly #cases: CaseCache;
  readonly #references: ReferenceCache;

  constructor(log: EventLog, cases: CaseCache, references: ReferenceCache) {
    this.#log = log;
    this.#cases = cases;
    this.#references = references;
  }

  /**
   * The case as it is now; null = there is none. One round trip when a state is cached, whatever the length of the
   * stream.
   */
  async load(caseId: string, commandId?: string): Promise<LoadedCase | null> {
    const stream = streamId('nomination', caseId);
    const known = this.#cases.get(caseId);
    const loaded = await this.#log.load(stream, versionOf(known), commandId);
    const { head, clock } = loaded;
    if (head === null || clock === null) return null;
    const state = this.#fold(known, loaded);
    if (state === null) {
      // the database was restored to before the cached state: read the whole stream
      this.#cases.forget(caseId);
      return versionOf(known) === 0 ? null : this.load(caseId, commandId);
    }
    this.#cases.put(caseId, state);
    const reference = await this.#references.at(head.register, loaded.referenceVersion);
    return {
      caseId,
      stream,
      register: head.register,
      state,
      now: loaded.businessNow,
      clock,
      reference,
      command: loaded.command,
    };
  }

  remember(caseId: string, state: Nomination): void {
    this.#cases.put(caseId, state);
  }

  #fold(known: Nomination, loaded: Loaded): OpenNomination | null {
    const state = loaded.events.reduce<Nomination>((before, event) => evolve(before, asHappened(event)), known);
    const { head } = loaded;
    return state.kind === 'nomination' &&
      head !== null &&
      state.version === head.version &&
      state.lastEventId === head.eventId
      ? state
      : null;
  }
}

const versionOf = (state: Nomination): number => (state.kind === 'absent' ? 0 : state.version);

/** The state before any event, for a case that a command opens. */
export const unopened: Nomination = initial;
