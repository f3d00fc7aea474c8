import { streamId, subjectEvents, type RecordedEvent } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';

const keptMs = 10_000;
const naming: ReadonlySet<string> = new Set(['SubjectRegistered', 'SubjectNameCorrected']);

interface Known {
  readonly kind: string;
  readonly unit: string | null;
  readonly represents: string | null;
  readonly register: string;
  readonly name: string | null;
  readonly until: number;
}

/**
 * Reads subjects. Names are personal: they are cached for seconds only, so that an erased name soon disappears here
 * too.
 */
export class SubjectReader {
  readonly #log: EventLog;
  readonly #known = new Map<string, Known>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Kind of a subject of this register; null = it has no such subject. */
  async kindOf(register: string, id: string): Promise<string | null> {
    const known = await this.#read(id);
    return known?.register === register ? known.kind : null;
  }

  /** The unit of a subject of this register; null = it has none, undefined = there is no such subject. */
  async keptFor(register: string, id: string): Promise<string | null | undefined> {
    const known = await this.#read(id);
    return known?.register === register ? known.unit : undefined;
  }

  /** The unit that a subject of this register represents; null = it represents none. */
  async unitOf(register: string, id: string): Promise<string | null> {
    const known = await this.#read(id);
    return known?.register === register ? known.represents : null;
  }

  /** Name as registered; null where it was erased. */
  async nameOf(id: string): Promise<string | null> {
    return (await this.#read(id))?.name ?? null;
  }

  /** Drops a cached name that was corrected. */
  forget(id: string): void {
    this.#known.delete(id);
  }

  async #read(id: string): Promise<Known | null> {
    const kept = this.#known.get(id);
    const now = Date.now();
    if (kept !== undefined && kept.until > now) return kept;
    const events = await this.#log.read(streamId('subject', id), { personal: ['identity'] });
    const registered = events.find((event) => event.type === 'SubjectRegistered');
    if (registered === undefined) return null;
    const { kind, unit, represents } = subjectEvents.SubjectRegistered.parse(registered.facts);
    const known: Known = {
      kind,
      unit,
      represents: represents ?? null,
      register: registered.register,
      // a correction by paper replaces the registered name; the stream keeps the former one
      name: events
        .filter((event) => naming.has(event.type))
        .reduce<string | null>((name, event) => nameIn(event) ?? name, null),
      until: now + keptMs,
    };
    if (this.#known.size > 10_000) this.#known.clear();
    this.#known.set(id, known);
    return known;
  }
}

function nameIn(event: RecordedEvent): string | null {
  const name = event.personal?.identity?.['name'];
  return typeof name === 'string' ? name : null;
}
