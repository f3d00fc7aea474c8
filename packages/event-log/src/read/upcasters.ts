/** Converts facts of version n to facts of version n + 1. Pure. */
export type Upcast = (facts: unknown) => unknown;

/**
 * Lifts stored facts to the version that the code of today reads, on every read. One step per (type, version); the
 * stored bytes and their hashes never change.
 *
 * @example
 * new Upcasters().add('NominationReferred', 1, (facts) => ({ ...Referred1.parse(facts), channel: 'paper' }))
 */
export class Upcasters {
  readonly #steps = new Map<string, Map<number, Upcast>>();

  /** @throws Error when the step exists already: two meanings of one version would be a bug. */
  add(type: string, fromVersion: number, upcast: Upcast): this {
    const steps = this.#steps.get(type) ?? new Map<number, Upcast>();
    if (steps.has(fromVersion)) throw new Error(`upcast of ${type} from version ${fromVersion} is registered twice`);
    this.#steps.set(type, steps.set(fromVersion, upcast));
    return this;
  }

  /** The same event when no step applies. */
  apply<E extends { readonly type: string; readonly schemaVersion: number; readonly facts: unknown }>(event: E): E {
    const steps = this.#steps.get(event.type);
    if (steps === undefined) return event;
    let { schemaVersion, facts } = event;
    for (let step = steps.get(schemaVersion); step !== undefined; step = steps.get(schemaVersion)) {
      facts = step(facts);
      schemaVersion += 1;
    }
    return schemaVersion === event.schemaVersion ? event : { ...event, schemaVersion, facts };
  }
}

/** Steps that released versions of the product have needed so far. */
export const releasedUpcasters = new Upcasters();
