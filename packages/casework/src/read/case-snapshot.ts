import type { Moment, HeldGrant, RecordedEvent, Role } from '@vinhdanh/contracts';
import {
  asHappened,
  dayOf,
  evolve,
  inForceOn,
  initial,
  maySeeSealed,
  personOfAccount,
  readingOf,
  unitsOf,
  type Nomination,
  type OpenNomination,
  type Reading,
  type Reference,
} from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';
import type { Principal } from '../command/acting.js';
import type { CaseReader, LoadedCase } from './loaded-case.js';
import { standpoint, type Past, type Standpoint } from './past.js';
import type { ReferenceCache } from './reference-cache.js';

/** A case, and how much of it its reader may see. */
export type Readable = LoadedCase & { readonly reading: Reading };

/** One case as of a standpoint, with what its register knew then. */
export interface CaseSnapshot extends Standpoint {
  /** The case and its register now: rights are those of the present. */
  readonly loaded: Readable;
  readonly state: OpenNomination;
  /** Units, calendars, packs and people as recorded by the standpoint. */
  readonly reference: Reference;
}

/**
 * Why there is nothing to show: no such case or not for this account; not opened by then; a standpoint in the future.
 */
export type Unseen = 'not-found' | 'not-yet' | 'future';

/** Whether an event is visible from a standpoint. */
export const seenFrom = (
  at: Standpoint,
  event: Pick<RecordedEvent, 'recordedAt' | 'occurredAt' | 'version'>,
): boolean =>
  (at.version === null || event.version <= at.version) &&
  (at.recorded === null || event.recordedAt <= at.recorded) &&
  (at.occurred === null || event.occurredAt <= at.occurred);

/** A person who may read a case. */
export interface CaseReaderRights {
  readonly register: string;
  readonly unit: string;
  readonly person: string;
  /** In force today. */
  readonly grants: readonly HeldGrant[];
  readonly roles: readonly Role[];
  /** How much of the case they may see. */
  readonly reading: Reading;
  readonly version: number;
  /** Present business time of the register. */
  readonly now: Moment;
}

/** A version was recorded at a moment, so the register knew what it knew then. */
function recordedBy(at: Standpoint, events: readonly RecordedEvent[]): Standpoint {
  const last = at.version === null ? undefined : events.find((event) => event.version === at.version)?.recordedAt;
  if (last === undefined || (at.recorded !== null && at.recorded <= last)) return at;
  return { ...at, recorded: last, at: at.occurred !== null && at.occurred < last ? at.occurred : last };
}

/** Reads a case as of a standpoint for a reader, whose rights are those of today. */
export class CaseSnapshots {
  readonly #log: EventLog;
  readonly #reader: CaseReader;
  readonly #references: ReferenceCache;

  constructor(log: EventLog, reader: CaseReader, references: ReferenceCache) {
    this.#log = log;
    this.#reader = reader;
    this.#references = references;
  }

  async of(caseId: string, principal: Principal, past: Past = {}): Promise<CaseSnapshot | Unseen> {
    const loaded = await this.readable(caseId, principal);
    if (loaded === null) return 'not-found';
    const asked = standpoint(past, loaded.now);
    if (asked === 'future' || (past.version ?? 0) > loaded.state.version) return 'future';
    if (!asked.past) return { ...asked, loaded, state: loaded.state, reference: loaded.reference };
    const events = await this.#log.read(loaded.stream);
    const at = recordedBy(asked, events);
    const state = events
      .filter((event) => seenFrom(at, event))
      .reduce<Nomination>((before, event) => evolve(before, asHappened(event)), initial);
    // a reader of public parts sees no past in which the case was not public
    if (state.kind === 'absent' || (loaded.reading === 'public' && this.#readingOf(principal, loaded, state) === null))
      return 'not-yet';
    const reference =
      at.recorded === null ? loaded.reference : await this.#references.past(loaded.register, at.recorded);
    return { ...at, loaded, state, reference };
  }

  /** The reader of a case, with the roles that they hold today; null = no such case, or not for this account. */
  async reader(caseId: string, principal: Principal): Promise<CaseReaderRights | null> {
    const loaded = await this.readable(caseId, principal);
    const own = loaded === null ? null : personOfAccount(loaded.reference, principal.account);
    if (loaded === null || own === null) return null;
    const { register, state, now, reading } = loaded;
    const grants = own.grants.filter((grant) => inForceOn(grant, dayOf(now)));
    const roles = [...new Set(grants.map((grant) => grant.role))];
    return { register, unit: state.unit, person: own.person, grants, roles, reading, version: state.version, now };
  }

  /** The present case, if the account may read it, and how much of it. */
  async readable(caseId: string, principal: Principal): Promise<Readable | null> {
    const loaded = await this.#reader.load(caseId);
    const reading = loaded === null ? null : this.#readingOf(principal, loaded, loaded.state);
    return loaded === null || reading === null ? null : { ...loaded, reading };
  }

  /** The present case, if the account may read the denouncer's identity. */
  async sealedReadable(caseId: string, principal: Principal): Promise<LoadedCase | null> {
    const loaded = await this.#reader.load(caseId);
    const own = loaded === null ? null : personOfAccount(loaded.reference, principal.account);
    if (loaded === null || own === null) return null;
    return maySeeSealed(own.grants, loaded.state, unitsOf(loaded.reference), dayOf(loaded.now)) ? loaded : null;
  }

  #readingOf(principal: Principal, { reference, now }: LoadedCase, state: OpenNomination): Reading | null {
    const own = personOfAccount(reference, principal.account);
    return own === null ? null : readingOf(own.grants, own.person, state, unitsOf(reference), dayOf(now));
  }
}
