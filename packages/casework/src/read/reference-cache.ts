import type { Moment, RecordedEvent } from '@vinhdanh/contracts';
import { emptyReference, evolveReference, type Reference } from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';

interface Cached {
  readonly version: number;
  readonly reference: Reference;
  readonly events: readonly RecordedEvent[];
  /** Recently read former states, by the number of their events. */
  readonly former: Map<number, Reference>;
}

/** Former states kept for one register: a slider moves between few. */
const formerKept = 20;

/**
 * Units, calendars, packs and people of each register, folded from the log; read again when the register's reference
 * version has risen.
 */
export class ReferenceCache {
  readonly #log: EventLog;
  readonly #cached = new Map<string, Cached>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /**
   * @param version the register's reference version as read in the caller's snapshot; the result is at least that new.
   */
  async at(register: string, version: number): Promise<Reference> {
    const known = this.#cached.get(register);
    if (known !== undefined && known.version >= version) return known.reference;
    const read = await this.#log.readKinds(register, ['register', 'units', 'calendar', 'policy', 'person']);
    const reference = read.events.reduce(evolveReference, emptyReference);
    this.#cached.set(register, { version: read.version, reference, events: read.events, former: new Map() });
    return reference;
  }

  async current(register: string): Promise<Reference> {
    return this.at(register, await this.#log.referenceVersion(register));
  }

  /** What the register knew at a moment of recording. */
  async past(register: string, recorded: Moment): Promise<Reference> {
    await this.current(register);
    const cached = this.#cached.get(register);
    if (cached === undefined) throw new Error(`register ${register} was read before, but the log has no such register`);
    const events = cached.events.filter((event) => event.recordedAt <= recorded);
    const known = cached.former.get(events.length);
    if (known !== undefined) return known;
    const reference = events.reduce(evolveReference, emptyReference);
    if (cached.former.size >= formerKept) cached.former.clear();
    cached.former.set(events.length, reference);
    return reference;
  }
}
