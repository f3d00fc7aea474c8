import {
  nominationCommands,
  nominationPersonal,
  type ActionView,
  type CaseView,
  type Entry,
  type HeldGrant,
  type RecordedEvent,
  type StreamId,
} from '@vinhdanh/contracts';
import {
  asHappened,
  calendarOn,
  councillorsOf,
  claimsOf,
  dayOf,
  evolve,
  explain,
  initial,
  inForceOn,
  isPublicAct,
  isPublicEvent,
  maySeeSealed,
  narrowRoles,
  personOfAccount,
  policyByHash,
  policyInForce,
  reaches,
  reachOf,
  readingOf,
  unitsOf,
  type Nomination,
  type Reading,
  type Reference,
} from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';
import { z } from 'zod';
import { actingPerson, type Principal } from './acting.js';
import { LookAlikes, noLookAlikes } from './look-alikes.js';
import type { CaseViews } from './case-views.js';
import type { CaseReader, LoadedCase } from './loaded-case.js';
import { lastMomentOf } from './moment.js';
import type { ReferenceCache } from './reference-cache.js';

/** One line of a case's history. */
export interface TimelineEntry {
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly entry: Entry;
  /** Account, or `system`. */
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly onBehalfOf: string | null;
  readonly facts: unknown;
  /** Texts about persons, where the reader may see them and they were not erased. */
  readonly personal: RecordedEvent['personal'] | null;
}

/** What is sealed of one event; null where it was erased. */
export type SealedEntry = Pick<TimelineEntry, 'version' | 'eventId' | 'type' | 'occurredAt' | 'facts'> & {
  readonly sealed: Readonly<Record<string, unknown>> | null;
};

const sealedTypes: ReadonlySet<string> = new Set(Object.entries(nominationPersonal).flatMap(([type, classes]) => ('sealed' in classes ? [type] : [])));

/** What an account may see in a register. */
export interface Visibility {
  readonly person: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

const schemas: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(nominationCommands).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
);

/** A case that moves on so often is shown with claims a moment newer than itself. */
const snapshots = 5;

/** A case with how much of it its reader may see. */
type Readable = LoadedCase & { readonly reading: Reading };

/** Reads of one case: folded from the log, so always current; and only for those with the right. */
export class CaseReading {
  readonly #log: EventLog;
  readonly #reader: CaseReader;
  readonly #references: ReferenceCache;
  readonly #views: CaseViews;

  constructor(log: EventLog, reader: CaseReader, references: ReferenceCache, views: CaseViews) {
    this.#log = log;
    this.#reader = reader;
    this.#references = references;
    this.#views = views;
  }

  /** The case; null = there is none, or not for this account. @param occurredAsOf a day (its end) or a moment: only what had occurred by then. */
  async view(caseId: string, principal: Principal, occurredAsOf?: string): Promise<CaseView | null> {
    const loaded = await this.#readable(caseId, principal);
    if (loaded === null) return null;
    const state = occurredAsOf === undefined ? loaded.state : await this.#asOf(loaded, occurredAsOf.length === 10 ? lastMomentOf(occurredAsOf) : occurredAsOf);
    return state.kind === 'absent' ? null : this.#views.of(loaded.register, caseId, state, loaded.reference, loaded.reading);
  }

  /** Every action: allowed with its JSON Schema, blocked with guard, failing fact and what would satisfy it. @param onBehalfOf whose acts a clerk looks for in a case that he enters from papers */
  async actions(caseId: string, principal: Principal, onBehalfOf?: string): Promise<readonly ActionView[] | null> {
    const { loaded, claims } = await this.#withClaims(caseId, principal);
    const entering = loaded !== null && !loaded.state.live && onBehalfOf !== undefined;
    const actor = loaded === null ? null : actingPerson(loaded.reference, principal, entering ? onBehalfOf : null);
    if (loaded === null || actor === null) return null;
    const { state, reference, now } = loaded;
    // papers follow on the latest one: roles, units and calendar are those of its day
    const at = entering ? state.lastOccurredAt : now;
    const policy = policyByHash(reference, state.procedure.hash);
    const inForce = policyInForce(reference, dayOf(at));
    if (policy === null || inForce === null) return [];
    const explained = explain(state, {
      caseId,
      at,
      now,
      actor,
      entry: state.entry,
      policy,
      inForce,
      units: unitsOf(reference),
      calendar: calendarOn(reference, dayOf(at)),
      councillors: councillorsOf(reference),
      lookAlikes:
        state.progress.stage === 'appraisal' ? await new LookAlikes(this.#log).of(loaded.register, state.subject.id, unitsOf(reference)) : noLookAlikes,
      claims,
      policies: reference.policies,
      linkedCase: caseId,
      mergedInto: null,
      caseNumber: state.caseNumber,
      subjectKind: state.subject.kind,
    });
    // whoever reads only what is public is told of his own acts alone: what hinders others says too much
    return explained
      .filter(({ name }) => loaded.reading === 'all' || isPublicAct(name))
      .map((action): ActionView => {
        if (action.allowed) return { name: action.name, label: action.label, allowed: true, schema: schemas[action.name] };
        const { guard, says, fact, remedy } = action.rejection;
        return { name: action.name, label: action.label, allowed: false, guard, says, fact, remedy };
      });
  }

  /** All events in order. Sealed personal data is never part of it. */
  async timeline(caseId: string, principal: Principal): Promise<readonly TimelineEntry[] | null> {
    const loaded = await this.#readable(caseId, principal);
    if (loaded === null) return null;
    const events = await this.#log.read(loaded.stream, { personal: ['identity', 'narrative'] });
    const told = loaded.reading === 'all' ? events : events.filter(({ type }) => isPublicEvent(type));
    return told.map(({ version, eventId, type, occurredAt, recordedAt, entry, actor, actorRole, actorUnit, onBehalfOf, facts, personal }) => ({
      version,
      eventId,
      type,
      occurredAt,
      recordedAt,
      entry,
      actor,
      actorRole,
      actorUnit,
      onBehalfOf,
      facts,
      personal: personal ?? null,
    }));
  }

  /** Who denounced, and what: for an appraiser or auditor of the case, by a grant in force. Null: there is no such case, or not for this account; a body of null was erased. */
  async sealed(caseId: string, principal: Principal): Promise<readonly SealedEntry[] | null> {
    const loaded = await this.#reader.load(caseId);
    const own = loaded === null ? null : personOfAccount(loaded.reference, principal.account);
    if (loaded === null || own === null) return null;
    if (!maySeeSealed(own.grants, loaded.state, unitsOf(loaded.reference), dayOf(loaded.now))) return null;
    const events = await this.#log.read(loaded.stream, { personal: ['sealed'] });
    return events
      .filter(({ type }) => sealedTypes.has(type))
      .map(({ version, eventId, type, occurredAt, facts, personal }) => ({ version, eventId, type, occurredAt, facts, sealed: personal?.sealed ?? null }));
  }

  /** Person, roles and unit codes that an account sees in a register today; null = nothing. */
  async visibility(register: string, principal: Principal, now: string): Promise<Visibility | null> {
    const reference = await this.#references.current(register);
    const own = personOfAccount(reference, principal.account);
    if (own === null) return null;
    const day = dayOf(now);
    const grants = own.grants.filter((grant) => inForceOn(grant, day));
    return { person: own.person, roles: [...new Set(grants.map((grant) => grant.role))], units: visibleUnits(reference, grants, day) };
  }

  async #readable(caseId: string, principal: Principal): Promise<Readable | null> {
    const loaded = await this.#reader.load(caseId);
    const own = loaded === null ? null : personOfAccount(loaded.reference, principal.account);
    if (loaded === null || own === null) return null;
    const reading = readingOf(own.grants, own.person, loaded.state, unitsOf(loaded.reference), dayOf(loaded.now));
    return reading === null ? null : { ...loaded, reading };
  }

  /** The case and the holders of the claims that it meets, in one snapshot: read again where the case moved on in between. */
  async #withClaims(caseId: string, principal: Principal): Promise<{ loaded: Readable | null; claims: ReadonlyMap<string, StreamId> }> {
    for (let attempt = 1; ; attempt += 1) {
      const loaded = await this.#readable(caseId, principal);
      const beside = loaded === null ? null : await this.#log.claimsBeside(loaded.stream, claimsOf(loaded.state));
      if (loaded === null || beside === null) return { loaded, claims: new Map() };
      if (beside.version === loaded.state.version || attempt === snapshots) return { loaded, claims: beside.holders };
    }
  }

  async #asOf(loaded: LoadedCase, moment: string): Promise<Nomination> {
    const events = await this.#log.read(loaded.stream);
    return events.filter((event) => event.occurredAt <= moment).reduce<Nomination>((state, event) => evolve(state, asHappened(event)), initial);
  }
}

function visibleUnits(reference: Reference, grants: readonly HeldGrant[], day: string): readonly string[] {
  const units = unitsOf(reference);
  const roots = [...new Set(grants.filter((grant) => !narrowRoles.includes(grant.role)).map((grant) => reachOf(grant, units, day)))];
  const codes = [...new Set(reference.units.map((unit) => unit.code))];
  return codes.filter((code) => roots.some((root) => reaches(units, root, code, day)));
}
