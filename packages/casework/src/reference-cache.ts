import type { EventLog } from '@vinhdanh/event-log';
import { emptyReference, evolveReference, type Reference } from '@vinhdanh/domain';

interface Cached {
  readonly version: number;
  readonly reference: Reference;
}

/** Units, calendars, packs and people of each register, folded from the log; read again when the register's reference version has risen. */
export class ReferenceCache {
  readonly #log: EventLog;
  readonly #cached = new Map<string, Cached>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** @param version the register's reference version as read in the caller's snapshot; what is returned is at least that new. */
  async at(register: string, version: number): Promise<Reference> {
    const known = this.#cached.get(register);
    if (known !== undefined && known.version >= version) return known.reference;
    const read = await this.#log.readKinds(register, ['register', 'units', 'calendar', 'policy', 'person']);
    const reference = read.events.reduce(evolveReference, emptyReference);
    this.#cached.set(register, { version: read.version, reference });
    return reference;
  }

  async current(register: string): Promise<Reference> {
    return this.at(register, await this.#log.referenceVersion(register));
  }
}
