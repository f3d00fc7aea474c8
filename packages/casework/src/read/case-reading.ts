import {
  type Moment,
  type Day,
  nominationPersonal,
  type ActionView,
  type CaseScreen,
  type CaseView,
  type DeadlineDays,
  type Entry,
  type HeldGrant,
  type RecordedEvent,
} from '@vinhdanh/contracts';
import {
  calendarOn,
  councillorsOf,
  claimsOf,
  claimsUnder,
  dayOf,
  explain,
  inForceOn,
  inWords,
  isPublicAct,
  isPublicEvent,
  narrowRoles,
  personOfAccount,
  policyByHash,
  policyInForce,
  reaches,
  reachOf,
  unitsOf,
  workOf,
  type Acting,
  type Context,
  type Reference,
} from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';
import { actingPerson, type Principal } from '../command/acting.js';
import { seenFrom, type CaseSnapshots, type CaseSnapshot, type Unseen } from './case-snapshot.js';
import { MissingPolicyError, type CaseViews } from './case-views.js';
import { concernedBy } from '../command/concerned.js';
import { interestsAround } from '../command/interests.js';
import { LookAlikes } from '../command/look-alikes.js';
import { momentOfPaper, type Entering } from '../command/moment.js';
import type { Past } from './past.js';
import { actionForm } from '../screen/action-form.js';
import { caseScreen } from '../screen/case-screen.js';
import { deadlineReckoning } from '../screen/deadline-reckoning.js';
import { publicScreen } from '../screen/public-screen.js';
import { remedyLinks } from '../screen/remedy-links.js';
import type { ReferenceCache } from './reference-cache.js';

/** One line of a case's history. */
export interface TimelineEntry {
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly occurredAt: Moment;
  readonly recordedAt: Moment;
  readonly entry: Entry;
  /** Account, or `system`. */
  readonly actor: string;
  readonly actorRole: string | null;
  readonly actorUnit: string | null;
  readonly onBehalfOf: string | null;
  readonly facts: unknown;
  /** Texts about persons, when the reader may see them and they are not erased. */
  readonly personal: RecordedEvent['personal'] | null;
}

/** The sealed text of one event; null when erased. */
export type SealedEntry = Pick<TimelineEntry, 'version' | 'eventId' | 'type' | 'occurredAt' | 'facts'> & {
  readonly sealed: Readonly<Record<string, unknown>> | null;
};

const sealedTypes: ReadonlySet<string> = new Set(
  Object.entries(nominationPersonal).flatMap(([type, classes]) => ('sealed' in classes ? [type] : [])),
);

/** What an account may see in a register. */
export interface Visibility {
  readonly person: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
}

/** A case as of a standpoint: `asOf` says which, null = the present. Nothing can be done in the past. */
export interface Stood<T> {
  readonly asOf: {
    readonly recorded: Moment | null;
    readonly occurred: Moment | null;
    readonly version: number | null;
  } | null;
  readonly value: T;
}

/** After this many attempts a case that keeps changing is shown with claims slightly newer than itself. */
const snapshots = 5;

/** Reads of one case: folded from the log, so always current, and only for readers with the right. */
export class CaseReading {
  readonly #log: EventLog;
  readonly #snapshots: CaseSnapshots;
  readonly #references: ReferenceCache;
  readonly #views: CaseViews;

  constructor(log: EventLog, snapshots: CaseSnapshots, references: ReferenceCache, views: CaseViews) {
    this.#log = log;
    this.#snapshots = snapshots;
    this.#references = references;
    this.#views = views;
  }

  /** The case, now or as of a past. */
  async view(caseId: string, principal: Principal, past: Past = {}): Promise<Stood<CaseView> | Unseen> {
    const snapshot = await this.#snapshots.of(caseId, principal, past);
    return typeof snapshot === 'string' ? snapshot : stood(snapshot, await this.#view(caseId, snapshot));
  }

  /**
   * The case with everything that its page shows, and a mark of its version: the page may be reused while case,
   * register and day are the same.
   */
  async screen(
    caseId: string,
    principal: Principal,
    past: Past = {},
  ): Promise<Stood<CaseView & { readonly screen: CaseScreen }> | Unseen> {
    const snapshot = await this.#snapshots.of(caseId, principal, past);
    if (typeof snapshot === 'string') return snapshot;
    const [view, events] = await Promise.all([
      this.#view(caseId, snapshot),
      this.#log.read(snapshot.loaded.stream, { personal: ['narrative'] }),
    ]);
    const policy = policyByHash(snapshot.loaded.reference, snapshot.state.procedure.hash);
    if (policy === null) throw new MissingPolicyError(caseId, snapshot.state.procedure.pack);
    // changes committed after the state was read wait for the next reading
    const seen = events.filter((event) => seenFrom(snapshot, event) && event.version <= snapshot.loaded.state.version);
    const screen = caseScreen(snapshot, seen, policy.pack);
    return stood(snapshot, {
      ...view,
      screen: snapshot.loaded.reading === 'all' ? screen : publicScreen(screen, snapshot.state),
    });
  }

  /** Why this date: the days of one deadline; a value of null = the case has no such deadline. */
  async deadlineDays(
    caseId: string,
    principal: Principal,
    deadline: string,
    past: Past = {},
  ): Promise<Stood<DeadlineDays | null> | Unseen> {
    const snapshot = await this.#snapshots.of(caseId, principal, past);
    if (typeof snapshot === 'string') return snapshot;
    // deadlines are not public
    if (snapshot.loaded.reading !== 'all') return stood(snapshot, null);
    const policy = policyByHash(snapshot.loaded.reference, snapshot.state.procedure.hash);
    if (policy === null) throw new MissingPolicyError(caseId, snapshot.state.procedure.pack);
    const events = (await this.#log.read(snapshot.loaded.stream)).filter((event) => seenFrom(snapshot, event));
    return stood(snapshot, deadlineReckoning(snapshot, events, policy, deadline));
  }

  #view(caseId: string, snapshot: CaseSnapshot): Promise<CaseView> {
    return this.#views.of(
      snapshot.loaded.register,
      caseId,
      snapshot.state,
      snapshot.loaded.reference,
      snapshot.loaded.reading,
    );
  }

  /**
   * Every action: allowed with its JSON Schema, or blocked with guard, failing fact and remedy; for a past standpoint,
   * what could have been done then.
   * @param entering whose act a clerk looks up for a case that they enter from papers
   */
  async actions(
    caseId: string,
    principal: Principal,
    entering?: Entering,
    past: Past = {},
  ): Promise<Stood<readonly ActionView[]> | Unseen> {
    const met = await this.#withClaims(caseId, principal, past);
    if (typeof met === 'string') return met;
    const { snapshot, claims, lookAlikes, concerned } = met;
    const { state, reference, loaded } = snapshot;
    const paper = state.live ? undefined : entering;
    // a person without a role at that time could do nothing then
    const actor =
      actingPerson(reference, principal, paper?.onBehalfOf ?? null) ??
      (snapshot.past ? without(loaded.reference, principal) : null);
    if (actor === null) return 'not-found';
    // papers follow the latest one: roles, units and calendar are those of its day
    const at = paper === undefined ? snapshot.at : momentOfPaper(state, paper.occurring);
    const policy =
      policyByHash(reference, state.procedure.hash) ?? policyByHash(loaded.reference, state.procedure.hash);
    const inForce = policyInForce(reference, dayOf(at));
    if (policy === null || inForce === null) return stood(snapshot, []);
    const explained = explain(state, {
      caseId,
      at,
      now: snapshot.at,
      actor,
      entry: state.entry,
      policy,
      inForce,
      units: unitsOf(reference),
      calendar: calendarOn(reference, dayOf(at)),
      councillors: councillorsOf(reference),
      people: reference.persons,
      interests: await interestsAround(this.#log, reference, state.subject.id, lookAlikes.same),
      lookAlikes,
      concerned,
      strangers: [],
      claims,
      policies: reference.policies,
      linkedCase: caseId,
      achievement: null,
      mergedInto: null,
      caseNumber: state.caseNumber,
      subjectName: null,
      subjectKind: state.subject.kind,
      subjectUnit: state.subject.represents ?? null,
    });
    const waited = workOf(state, policy.pack);
    const allowed = (act: string): boolean => explained.some((action) => action.allowed && action.name === act);
    // work of one's own role precedes work that one may do for others, which precedes work that one may not do
    const own = waited.filter(({ role }) => actor.grants.some((grant) => grant.role === role));
    const next = [...own, ...waited].find(({ action }) => allowed(action))?.action ?? (own[0] ?? waited[0])?.action;
    // A reader of public parts sees only the public acts: the guards of other acts would disclose the rest of the case.
    const shown = explained.filter(({ name }) => loaded.reading === 'all' || isPublicAct(name));
    const actions = shown.map((action): ActionView => {
      const { name, label } = action;
      const primary = name === next;
      if (action.allowed) return { name, label, allowed: true, primary, schema: actionForm(name, state, policy.pack) };
      const { guard, says, fact, remedy } = inWords(action.rejection);
      return { name, label, allowed: false, primary, guard, says, fact, remedy, links: remedyLinks(action.rejection) };
    });
    return stood(snapshot, actions);
  }

  /**
   * A case and the holders of the claims that it meets, in one snapshot; read again when the case changes in between.
   * The holders of claims at a past standpoint are not shown.
   */
  async #withClaims(
    caseId: string,
    principal: Principal,
    past: Past,
  ): Promise<({ readonly snapshot: CaseSnapshot } & Pick<Context, 'claims' | 'lookAlikes' | 'concerned'>) | Unseen> {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await this.#snapshots.of(caseId, principal, past);
      if (typeof snapshot === 'string') return snapshot;
      const { loaded, state, reference } = snapshot;
      const [lookAlikes, concerned] = await Promise.all([
        new LookAlikes(this.#log).of(loaded.register, state.subject.id, unitsOf(reference)),
        snapshot.past ? [] : concernedBy(this.#log, loaded.register, state.subject.id),
      ]);
      const met = claimsOf(state).flatMap((key) => [key, ...claimsUnder(lookAlikes.same, key)]);
      const beside = snapshot.past ? null : await this.#log.claimsBeside(loaded.stream, met);
      if (beside === null) return { snapshot, claims: new Map(), lookAlikes, concerned };
      if (beside.version === loaded.state.version || attempt === snapshots)
        return { snapshot, claims: beside.holders, lookAlikes, concerned };
    }
  }

  /** All events in order, or those visible from a past standpoint, without sealed personal data. */
  async timeline(
    caseId: string,
    principal: Principal,
    past: Past = {},
  ): Promise<Stood<readonly TimelineEntry[]> | Unseen> {
    const snapshot = await this.#snapshots.of(caseId, principal, past);
    if (typeof snapshot === 'string') return snapshot;
    const events = await this.#log.read(snapshot.loaded.stream, { personal: ['identity', 'narrative'] });
    const seen = events.filter(
      (event) => seenFrom(snapshot, event) && (snapshot.loaded.reading === 'all' || isPublicEvent(event.type)),
    );
    return stood(
      snapshot,
      seen.map(
        ({
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
          personal,
        }) => ({
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
        }),
      ),
    );
  }

  /**
   * The denouncer's identity and statement: for an appraiser or auditor of the case, by a grant in force. Null: there
   * is no such case, or not for this account; a body of null was erased.
   */
  async sealed(caseId: string, principal: Principal): Promise<readonly SealedEntry[] | null> {
    const loaded = await this.#snapshots.sealedReadable(caseId, principal);
    if (loaded === null) return null;
    const events = await this.#log.read(loaded.stream, { personal: ['sealed'] });
    return events
      .filter(({ type }) => sealedTypes.has(type))
      .map(({ version, eventId, type, occurredAt, facts, personal }) => ({
        version,
        eventId,
        type,
        occurredAt,
        facts,
        sealed: personal?.sealed ?? null,
      }));
  }

  /** Person, roles and unit codes that an account has in a register today; null = none. */
  async visibility(register: string, principal: Principal, now: Moment): Promise<Visibility | null> {
    const reference = await this.#references.current(register);
    const own = personOfAccount(reference, principal.account);
    if (own === null) return null;
    const day = dayOf(now);
    const grants = own.grants.filter((grant) => inForceOn(grant, day));
    return {
      person: own.person,
      roles: [...new Set(grants.map((grant) => grant.role))],
      units: visibleUnits(reference, grants, day),
    };
  }
}

const stood = <T>(snapshot: CaseSnapshot, value: T): Stood<T> => ({
  asOf: snapshot.past ? { recorded: snapshot.recorded, occurred: snapshot.occurred, version: snapshot.version } : null,
  value,
});

function without(reference: Reference, principal: Principal): Exclude<Acting, { kind: 'system' }> | null {
  const own = actingPerson(reference, principal, null);
  return own === null ? null : { ...own, grants: [] };
}

function visibleUnits(reference: Reference, grants: readonly HeldGrant[], day: Day): readonly string[] {
  const units = unitsOf(reference);
  const roots = [
    ...new Set(grants.filter((grant) => !narrowRoles.includes(grant.role)).map((grant) => reachOf(grant, units, day))),
  ];
  const codes = [...new Set(reference.units.map((unit) => unit.code))];
  return codes.filter((code) => roots.some((root) => reaches(units, root, code, day)));
}
