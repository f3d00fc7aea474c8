import { randomUUID } from 'node:crypto';
import {
  momentAt,
  type Moment,
  type Day,
  type CaseView,
  type HeldGrant,
  type NewEvent,
  type Interest,
  type LinkedCase,
  type NominationCommand,
  type NominationEvent,
  type NominationEventType,
  type PolicyPack,
  type PublishedPolicy,
  type Refusal,
  type Role,
  type SubjectKind,
} from '@vinhdanh/contracts';
import {
  barsApplied,
  calendarOn,
  caseView,
  dayOf,
  decide,
  emptyReference,
  evolve,
  clocksOfStage,
  initial,
  inWords,
  momentOf,
  openLinked,
  passDue,
  packInForce,
  restsOnInterests,
  unitsOf,
  type Accepted,
  type Conduct,
  type Context,
  type Happened,
  type Nomination,
  type OpenNomination,
  type Reference,
} from '@vinhdanh/domain';
import { assertDeclared, assertExplained, recordClocks, recordExercised, recordStream } from './exercised.js';
import { HeardSubject } from './heard-subject.js';
import { loadCalendars, loadPack, loadUnits, published } from '@vinhdanh/policy';

/** The command elsewhere that causes each event from another stream. */
const causes = {
  OwedCommandRefused: 'propose-higher',
  DuplicateTakenIn: 'merge-duplicate',
  DuplicateWoken: 're-refer',
} as const;

const grant = (role: Role, unit: string): HeldGrant => ({
  ref: `${role}@${unit}`,
  role,
  unit,
  from: '2020-01-01',
  to: null,
});
const person = (ordinal: number): string => `00000000-0000-4000-8000-${String(ordinal).padStart(12, '0')}`;

/**
 * The cast: xã Phước Tiến, its Front, the provincial bodies of Ninh Thuận with the agencies to consult, and their
 * successors in Khánh Hòa.
 */
export const cast = {
  referrer: { person: person(1), grants: [grant('referrer', '22792')] },
  officer: { person: person(2), grants: [grant('unit-officer', '22792')] },
  head: { person: person(3), grants: [grant('unit-head', '22792')] },
  assessor: { person: person(4), grants: [grant('assessor', '22792')] },
  secretary: { person: person(5), grants: [grant('council-secretary', '22792')] },
  appraiser: { person: person(6), grants: [grant('appraiser', 'NT-SNV')] },
  chair: { person: person(7), grants: [grant('chair', '58')] },
  /** A second officer and head, for cases in which one person may not be two. */
  deputy: { person: person(9), grants: [grant('unit-officer', '22792'), grant('unit-head', '22792')] },
  front: { person: person(10), grants: [grant('front-observer', 'NT-MTTQ')] },
  environment: { person: person(11), grants: [grant('agency', 'NT-STNMT')] },
  finance: { person: person(12), grants: [grant('agency', 'NT-STC')] },
  provincialSecretary: { person: person(13), grants: [grant('council-secretary', 'NT-HDTDKT')] },
  administrator: { person: person(14), grants: [grant('administrator', '58')] },
  teller: { person: person(15), grants: [] },
  heirOfficer: { person: person(16), grants: [grant('unit-officer', '22795'), grant('unit-head', '22795')] },
  heirAppraiser: { person: person(17), grants: [grant('appraiser', 'KH-SNV')] },
  heirChair: { person: person(18), grants: [grant('chair', '56')] },
  lapsed: { person: person(19), grants: [{ ...grant('unit-officer', '22792'), to: '2023-03-31' }] },
  /** Where one appraiser may not be two persons. */
  secondAppraiser: { person: person(20), grants: [grant('appraiser', 'NT-SNV')] },
  /** The first member of the unit's council. */
  member: { person: person(201), grants: [grant('council-member', '22792')] },
  stranger: { person: person(8), grants: [grant('unit-officer', '22789')] },
} as const;
export type CastPart = keyof typeof cast;
/** The persons of the straight path. */
export type Part = 'referrer' | 'officer' | 'head' | 'assessor' | 'secretary' | 'appraiser' | 'chair' | 'stranger';

/** The cast as the register knows it. */
const castPeople: Reference['persons'] = Object.fromEntries(
  Object.values(cast).map(({ person: id, grants }) => [id, { accounts: [], grants, interests: [] }]),
);

const allPacks = ['ninh-thuan-2023', 'ninh-thuan-2024', 'khanh-hoa-2025'].map((name) => published(loadPack(name)));
const units = [...loadUnits()];
const calendars = loadCalendars().map((calendar) => ({ calendar, edition: 1 }));

export const subjectId = person(100);
/** Members of the unit's council. */
export const council = [person(201), person(202), person(203), person(204), person(205)];

/** Options of a scenario: the kind of its subject in the register, and rules of its pack. */
export interface Otherwise {
  readonly subjectKind?: SubjectKind;
  /** The unit that the subject represents. */
  readonly represents?: string;
  readonly pack?: (pack: PolicyPack) => PolicyPack;
  /** What the register knows; with its own calendars, each act knows those announced by its day. */
  readonly reference?: Partial<Reference>;
}

/** In place of the interests for a command that does not ask for them: they are not read then. */
const notAsked: readonly Interest[] = new Proxy([], {
  get: () => {
    throw new Error('the decision asks who is concerned, and the command declares no condition that does');
  },
});

/** The result of a command. */
export type Outcome =
  | { readonly kind: 'happened'; readonly types: readonly NominationEventType[] }
  | { readonly kind: 'refused'; readonly rejection: Refusal };

/**
 * A case played by days and acts, over the real packs, calendars and units. Before each act, due acts are applied as
 * the engine applies them.
 * @example const scenario = new Scenario().on('2023-04-12').by('referrer', referral);
 */
export class Scenario {
  readonly policy: PublishedPolicy;
  #reference: Reference;
  readonly #allKnown: boolean;
  readonly #subject: HeardSubject;
  #beside: Accepted['beside'] = [];
  #owes: Extract<ReturnType<typeof decide>, { kind: 'accepted' }>['owes'] = [];
  #state: Nomination = initial;
  #day: Day = '2023-04-12';
  #interests: readonly Interest[] = [];
  readonly #subjectKind: SubjectKind;
  readonly #represents: string | null;
  readonly #events: Happened[] = [];
  readonly #id = randomUUID();

  constructor(pack = 'ninh-thuan-2023', otherwise: Otherwise = {}) {
    const own = otherwise.pack ?? ((same: PolicyPack) => same);
    const packs =
      otherwise.pack === undefined
        ? allPacks
        : allPacks.map((known) => (known.pack.id === pack ? published(own(known.pack)) : known));
    this.policy = packs.find((candidate) => candidate.pack.id === pack) ?? published(own(loadPack(pack)));
    this.#subjectKind = otherwise.subjectKind ?? 'individual';
    this.#subject = new HeardSubject(subjectId, this.#subjectKind);
    this.#represents = otherwise.represents ?? null;
    this.#reference = { ...emptyReference, units, calendars, policies: packs, ...otherwise.reference };
    this.#allKnown = otherwise.reference?.calendars === undefined;
  }

  get reference(): Reference {
    return this.#reference;
  }

  /** Outbox commands of the last act. */
  get owes(): Extract<ReturnType<typeof decide>, { kind: 'accepted' }>['owes'] {
    return this.#owes;
  }

  /** The register receives a calendar, a pack, a unit. */
  learns(change: Partial<Reference>): this {
    this.#reference = { ...this.#reference, ...change };
    return this;
  }

  /** What the last act wrote to subjects. */
  get beside(): Accepted['beside'] {
    return this.#beside;
  }

  /** What bars the subject, and what has been confirmed against it. */
  get conduct(): Conduct {
    return this.#subject.conduct;
  }

  /** The subject's stream receives events, from another case or from none. */
  subjectHears(...events: readonly NewEvent[]): this {
    this.#subject.hear(events);
    return this;
  }

  /** Suspends or resumes the case as the outbox does after the subject's bars have changed. */
  appliesBars(otherwise: Partial<Context> = {}): this {
    const noon = momentOf(this.#day, 'noon');
    const at = noon < this.state.lastOccurredAt ? this.state.lastOccurredAt : noon;
    this.#pass(at);
    const context: Context = { ...this.context('appraiser', at), ...otherwise, actor: { kind: 'system' } };
    const applied = barsApplied(this.state, context);
    for (const event of applied?.events ?? []) this.#happen({ ...event, ...this.#place(at, 'system') });
    return this;
  }

  /** A person of the register is confirmed to be concerned in the case. */
  concerns(person: string, as: Interest['as']): this {
    this.#interests = [...this.#interests, { person, as }];
    return this;
  }

  get interests(): readonly Interest[] {
    return this.#interests;
  }

  /** A linked case as its outbox command opens it. */
  opens(opening: LinkedCase, otherwise: Partial<Context> = {}): Outcome {
    const context = { ...this.context('officer', opening.at), ...otherwise };
    const decision = openLinked(opening, context);
    if (decision.kind === 'refused') return decision;
    recordExercised('propose-higher', decision);
    for (const event of decision.events) this.#happen({ ...event, ...this.#place(opening.at, 'system') });
    return { kind: 'happened', types: decision.events.map((event) => event.type) };
  }

  /** Adds an event from another stream. */
  returns(
    event: Extract<NominationEvent, { type: 'OwedCommandRefused' | 'DuplicateTakenIn' | 'DuplicateWoken' }>,
  ): this {
    recordExercised(causes[event.type], { kind: 'accepted', events: [event] });
    this.#happen({ ...event, ...this.#place(this.state.lastOccurredAt, 'system') });
    return this;
  }

  get state(): OpenNomination {
    if (this.#state.kind === 'absent') throw new Error('nothing has been referred');
    return this.#state;
  }

  /** The case as it is shown, without its name. */
  get view(): CaseView {
    return caseView(this.state, { id: person(999), register: 'register', name: null, policy: this.#pinned() });
  }

  get events(): readonly Happened[] {
    return this.#events;
  }

  /** The latest event of a type. */
  last<T extends NominationEventType>(type: T): Extract<Happened, { type: T }> | undefined {
    return this.#events.findLast((event): event is Extract<Happened, { type: T }> => event.type === type);
  }

  /** Continues from recorded events. */
  holds(events: readonly Happened[]): this {
    for (const event of events) this.#happen(event);
    return this;
  }

  /** Due day of the latest deadline of a kind. */
  due(kind: string): string | undefined {
    return this.state.deadlines.findLast((deadline) => deadline.kind === kind)?.due;
  }

  on(day: Day): this {
    this.#day = day;
    return this;
  }

  /** Time passes to the last moment of a day; due acts happen. */
  until(day: Day): this {
    this.#day = day;
    this.#pass(momentAt(Date.parse(momentOf(day, 'end')) - 1));
    return this;
  }

  /**
   * An act at 12:00 of the day; a refusal is returned, not thrown. `otherwise` changes the context: claims held,
   * another person's account, historical entry.
   */
  by(part: CastPart, command: NominationCommand, otherwise: Partial<Context> = {}): Outcome {
    const noon = momentOf(this.#day, 'noon');
    const at =
      this.#state.kind === 'nomination' && this.#state.lastOccurredAt > noon ? this.#state.lastOccurredAt : noon;
    this.#pass(at);
    const context = { ...this.context(part, at), ...otherwise };
    const known = restsOnInterests(command.type) ? context : { ...context, interests: notAsked };
    const decision = decide(this.#state, command, known);
    recordExercised(command.type, decision);
    assertExplained(this.#state, command.type, decision, context);
    if (decision.kind === 'refused') return decision;
    this.#owes = decision.owes;
    this.#beside = decision.beside;
    for (const { events } of decision.beside) this.subjectHears(...events);
    const { entry } = { ...this.context(part, at), ...otherwise };
    for (const event of decision.events) this.#happen({ ...event, ...this.#place(at, cast[part].person), entry });
    this.#assertClocksDeclared();
    return { kind: 'happened', types: decision.events.map((event) => event.type) };
  }

  /** The same; a refusal fails the test. */
  does(part: CastPart, command: NominationCommand, otherwise: Partial<Context> = {}): this {
    const outcome = this.by(part, command, otherwise);
    if (outcome.kind === 'refused')
      throw new Error(
        `${command.type} by ${part} on ${this.#day}: ${outcome.rejection.guard}: ` +
          `${inWords(outcome.rejection).says.en} ${JSON.stringify(outcome.rejection.fact)}`,
      );
    return this;
  }

  context(part: CastPart, at: Moment): Context {
    return {
      caseId: person(999),
      at,
      now: at,
      actor: { kind: 'person', account: cast[part].person, ...cast[part], enteredBy: null },
      entry: 'live',
      policy: this.#pinned(),
      inForce: packInForce(this.#reference.policies, dayOf(at))?.policy ?? this.policy,
      units: unitsOf(this.#reference),
      calendar: calendarOn(this.#reference, this.#allKnown ? '2030-01-01' : dayOf(at)),
      councillors: [],
      people: { ...castPeople, ...this.#reference.persons },
      interests: this.#interests,
      lookAlikes: { open: [], same: [] },
      concerned: this.#subject.concerned(at),
      strangers: [],
      mergedInto: { subject: subjectId, ended: false },
      claims: new Map(),
      policies: this.#reference.policies,
      linkedCase: person(998),
      achievement: person(997),
      caseNumber: 'NT-2023-00001',
      subjectName: 'Pi Năng Thị Ví Dụ',
      subjectKind: this.#subjectKind,
      subjectUnit: this.#represents,
    };
  }

  #pinned(): PublishedPolicy {
    const state = this.#state;
    return (
      (state.kind === 'absent'
        ? undefined
        : this.#reference.policies.find(({ hash }) => hash === state.procedure.hash)) ?? this.policy
    );
  }

  #pass(upTo: Moment): void {
    const due = passDue(this.#state, upTo, this.#reference, (event, command, version) => ({
      ...event,
      ...this.#place(command.at, 'system', version),
    }));
    for (const { command, happened } of due.passed) {
      recordExercised(command.type, { kind: 'accepted', events: happened });
      happened.forEach(assertDeclared);
      this.#events.push(...happened);
      recordStream(this.#id, happened);
    }
    this.#state = due.state;
  }

  #place(at: Moment, actor: string, version = this.#next) {
    return { version, eventId: `event-${version}`, occurredAt: at, entry: 'live' as const, actor };
  }

  /** @throws Error when a clock runs that its stage does not declare: the workflow would not know what to do for it */
  #assertClocksDeclared(): void {
    const state = this.#state;
    if (state.kind === 'absent' || state.progress.stage === null) return;
    const { stage } = state.progress;
    for (const { kind, status } of state.deadlines)
      if (status === 'running' && !clocksOfStage[stage].includes(kind))
        throw new Error(`the clock ${kind} runs in ${stage}, which does not declare it`);
    recordClocks(
      stage,
      state.deadlines.filter(({ status }) => status === 'running').map(({ kind }) => kind),
    );
  }

  #happen(event: Happened): void {
    assertDeclared(event);
    this.#events.push(event);
    recordStream(this.#id, [event]);
    this.#state = evolve(this.#state, event);
  }

  get #next(): number {
    return (this.#state.kind === 'absent' ? 0 : this.#state.version) + 1;
  }
}
