import { streamId } from '@vinhdanh/contracts';
import { decisionOf, type OpenNomination } from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';

const keptMs = 10_000;

interface Kept {
  /** Version of the last event that printed a name. */
  readonly version: number;
  readonly until: number;
  readonly names: ReadonlyMap<number, string>;
}

/**
 * Names as the decisions of a case printed them, by the version of the event that recorded each. They are personal, so
 * they are not part of the state, and are cached for seconds only.
 */
export class PrintedNames {
  readonly #log: EventLog;
  readonly #kept = new Map<string, Kept>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  async of(caseId: string, state: OpenNomination): Promise<ReadonlyMap<number, string>> {
    const decision = decisionOf(state);
    if (decision === null) return new Map();
    const versions = [decision.version, ...(decision.corrections ?? []).map(({ version }) => version)];
    const last = Math.max(...versions);
    const kept = this.#kept.get(caseId);
    const now = Date.now();
    if (kept !== undefined && kept.version === last && kept.until > now) return kept.names;
    const events = await this.#log.read(streamId('nomination', caseId), {
      afterVersion: Math.min(...versions) - 1,
      personal: ['identity'],
    });
    const names = new Map(
      events.flatMap(({ version, personal }): [number, string][] => {
        const name = versions.includes(version) ? personal?.identity?.['name'] : undefined;
        return typeof name === 'string' ? [[version, name]] : [];
      }),
    );
    if (this.#kept.size > 10_000) this.#kept.clear();
    this.#kept.set(caseId, { version: last, until: now + keptMs, names });
    return names;
  }
}
