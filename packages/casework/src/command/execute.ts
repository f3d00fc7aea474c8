import {
  nominationCommands,
  streamId,
  streamKey,
  type CommandRequest,
  type Entry,
  type NominationCommand,
  type RecordedEvent,
  type Rejection,
  type StreamId,
} from '@vinhdanh/contracts';
import {
  type Acting,
  calendarOn,
  claimHeld,
  claimsMet,
  claimsUnder,
  type Context,
  councillorsOf,
  dayOf,
  decide,
  type Decision,
  decisionOf,
  mayAct,
  type Nomination,
  policyByHash,
  policyInForce,
  type Reading,
  readingOf,
  type Reference,
  refuse,
  unitsOf,
} from '@vinhdanh/domain';
import type { CaseDocument, EventLog } from '@vinhdanh/event-log';
import { actingPerson, signatureOf, type Principal } from './acting.js';
import { caseNumber } from './case-number.js';
import { citing, documentsCited, namingPaper, withPaper } from './citing.js';
import { Draft, entryOf } from './draft.js';
import { achievementNamed, commandId, createdId, linkedCaseId, requestHash } from './identity.js';
import type { CaseReader, LoadedCase } from '../read/loaded-case.js';
import { LookAlikes, noLookAlikes } from './look-alikes.js';
import { lastMomentOf, momentOfAct } from './moment.js';
import { faultsOf, type Executed } from './outcome.js';
import type { CaseViews } from '../read/case-views.js';
import type { OwedCommandSender } from '../outbox/owed.js';
import type { ReferenceCache } from '../read/reference-cache.js';
import { notSimulated } from './simulated.js';
import type { SubjectReader } from '../read/subject-reader.js';

/** A command on a case, as it reaches the engine: authenticated, not yet validated against its own shape. */
export interface CaseCommand {
  /** The case; absent where the command opens one in `register`. */
  readonly caseId?: string;
  readonly register?: string;
  /** How a case that is opened comes in. */
  readonly entry?: Entry;
  readonly request: CommandRequest;
  readonly principal: Principal;
  readonly idempotencyKey: string | null;
  /** Version that the person looked at. */
  readonly ifMatch: number | null;
}

/** After so many lost races in a row something is wrong with the stream, not with the person. */
const tries = 25;

interface Situation {
  readonly caseId: string;
  readonly stream: StreamId;
  readonly register: string;
  readonly state: Nomination;
  readonly now: string;
  readonly reference: Reference;
}

/** Executes commands on cases: load, pass what is due, decide, append; again on conflict. */
export class CommandExecutor {
  readonly #log: EventLog;
  readonly #reader: CaseReader;
  readonly #references: ReferenceCache;
  readonly #subjects: SubjectReader;
  readonly #views: CaseViews;

  readonly #owed: OwedCommandSender;

  readonly #refusesSimulated: boolean;
  readonly #lookAlikes: LookAlikes;

  constructor(
    log: EventLog,
    reader: CaseReader,
    references: ReferenceCache,
    subjects: SubjectReader,
    views: CaseViews,
    owed: OwedCommandSender,
    refusesSimulated: boolean,
  ) {
    this.#refusesSimulated = refusesSimulated;
    this.#lookAlikes = new LookAlikes(log);
    this.#owed = owed;
    this.#log = log;
    this.#reader = reader;
    this.#references = references;
    this.#subjects = subjects;
    this.#views = views;
  }

  /** @throws ContentionError after 25 lost races; whatever else goes wrong as expected is a value. */
  async execute(input: CaseCommand): Promise<Executed> {
    const parsed = nominationCommands[input.request.type].safeParse(input.request.input);
    if (!parsed.success) return { kind: 'invalid', errors: faultsOf(parsed.error.issues) };
    const cited = await documentsCited(this.#log, input);
    if ('invalid' in cited) return cited.invalid;
    // the schema was chosen by the type
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const command = withPaper({ ...parsed.data, type: input.request.type } as NominationCommand, cited.documents);
    const opening = input.caseId === undefined;
    const caseId =
      input.caseId ?? createdId(input.principal.account, input.register ?? '', 'nomination', input.idempotencyKey);
    const stream = streamId('nomination', caseId);
    const id = commandId(input.principal.account, stream, input.idempotencyKey);
    const { occurredAt, paper, onBehalfOf } = input.request;
    const hash = requestHash(input.request.type, {
      input: input.request.input,
      occurredAt,
      paper,
      onBehalfOf,
      documents: input.request.documents,
      entry: opening ? (input.entry ?? 'live') : undefined,
    });
    const claims = new Map<string, StreamId>();

    for (let attempt = 0; attempt < tries; attempt += 1) {
      const loaded = await this.#reader.load(caseId, id);
      if (loaded !== null && loaded.command !== null)
        return this.#repeat(loaded, loaded.command, hash, input.principal);
      if (loaded === null && !opening) return { kind: 'not-found' };
      const situation = loaded ?? (await this.#unopened(caseId, input.register ?? ''));
      if (situation === null) return { kind: 'not-found' };
      const outcome = await this.#attempt(situation, command, input, { id, hash, claims, documents: cited.documents });
      if (outcome === 'again') continue;
      // whatever the refusal: a retry is answered by what its first try made, which may have come in since the case was read
      if (outcome.kind !== 'done' && (await this.#madeSince(caseId, id))) continue;
      return outcome;
    }
    throw new ContentionError(stream);
  }

  async #attempt(
    situation: Situation,
    command: NominationCommand,
    input: CaseCommand,
    as: { id: string; hash: string; claims: Map<string, StreamId>; documents: readonly CaseDocument[] },
  ): Promise<Executed | 'again'> {
    const { state, now, reference, caseId, stream, register } = situation;
    const historical =
      state.kind === 'absent' ? input.entry === 'historical' : !state.live && command.type !== 'release';
    const acting = actingPerson(reference, input.principal, historical ? (input.request.onBehalfOf ?? null) : null);
    if (acting === null) return unknownPerson(reference, input, state);
    const reader = acting.enteredBy ?? acting;
    const reading =
      state.kind === 'nomination'
        ? readingOf(reader.grants, reader.person, state, unitsOf(reference), dayOf(now))
        : 'all';
    if (reading === null) return { kind: 'not-found' };
    const simulated = this.#refusesSimulated ? notSimulated(reference) : null;
    if (simulated !== null) return { kind: 'refused', rejection: simulated, version: versionOf(state) };
    if (input.ifMatch !== null && (await this.#personActedSince(stream, input.ifMatch, state)))
      return { kind: 'stale', version: versionOf(state) };

    const moment =
      command.type === 'pass-time' && state.kind === 'nomination' && !state.live
        ? { at: lastMomentOf(command.to) }
        : momentOfAct(state, historical, input.request, now);
    if ('rejection' in moment) return { kind: 'refused', rejection: moment.rejection, version: versionOf(state) };
    const { at } = moment;
    const context = await this.#context(situation, command, acting, {
      at,
      id: as.id,
      claims: as.claims,
      entry: input.entry ?? 'live',
    });
    if ('guard' in context) return { kind: 'refused', rejection: context, version: versionOf(state) };

    const draft = new Draft(stream, state, reference);
    const unit = state.kind === 'nomination' ? state.unit : command.type === 'refer' ? command.unit : '';
    const denied = mayAct(command.type, acting, unit, context.units, dayOf(at), dayOf(now));
    // who has no right moves nothing, not even what is owed; and nothing is passed for an act dated after now
    if (denied === null && at <= now) draft.passUpTo(at);
    const decision = await this.#decide(draft.state, command, pinning(draft.state, context), register);
    const refused = decision.kind === 'refused' ? decision.rejection : null;
    if (decision.kind === 'accepted') {
      const signature = signatureOf(command.type, acting, reference, unit, dayOf(at));
      // noted before the append: what an event may cite is never swept
      if (as.documents.length > 0 && input.caseId !== undefined)
        await this.#log.documents.cite(
          input.caseId,
          as.documents.map((document) => document.id),
        );
      draft.act(
        citing(historical ? namingPaper(decision.events, input.request.paper) : decision.events, as.documents),
        {
          ...as,
          at,
          signature,
          policyHash: pinning(draft.state, context).policy.hash,
          entry: state.kind === 'absent' ? (input.entry ?? 'live') : entryOf(draft.state),
        },
        decision,
      );
    }
    if (draft.empty) {
      if (refused !== null || denied !== null) return refusal(refused, denied, versionOf(state));
      return this.#done(situation, draft, [], reading);
    }
    const entry = state.kind === 'absent' ? (input.entry ?? 'live') : entryOf(state);
    const appended = await this.#log.append(draft.append(register, entry));
    if (appended.kind === 'claimed') {
      as.claims.set(appended.key, appended.holder);
      if (decision.kind === 'refused')
        return { kind: 'refused', rejection: claimHeld(appended.key, appended.holder), version: versionOf(state) };
      return 'again';
    }
    // what an earlier try made is found when the case is read again
    if (appended.kind !== 'appended') return 'again';
    this.#reader.remember(caseId, draft.state);
    if (refused !== null) return refusal(refused, denied, appended.version);
    // the projector sends again what fails here
    if (draft.owes) await this.#owed.send(10, register).catch(() => 0);
    if (command.type === 'correct-name' && draft.state.kind === 'nomination')
      this.#subjects.forget(draft.state.subject.id);
    return this.#done(situation, draft, draft.recorded(register, entry, appended.recordedAt), reading);
  }

  async #done(
    { register, caseId, reference }: Situation,
    draft: Draft,
    events: readonly RecordedEvent[],
    reading: Reading,
  ): Promise<Executed> {
    if (draft.state.kind === 'absent') throw new Error(`case ${caseId} has no state after its command`);
    const view = await this.#views.of(register, caseId, draft.state, reference, reading);
    return {
      kind: 'done',
      caseId,
      fromVersion: draft.base,
      version: draft.state.version,
      events,
      view,
      repeated: false,
    };
  }

  async #context(
    situation: Situation,
    command: NominationCommand,
    actor: Acting,
    {
      at,
      id,
      claims,
      entry,
    }: {
      readonly at: string;
      readonly id: string;
      readonly claims: ReadonlyMap<string, StreamId>;
      readonly entry: Entry;
    },
  ): Promise<Context | Rejection> {
    const { state, reference, register, caseId, now } = situation;
    const day = dayOf(at);
    const inForce = policyInForce(reference, day);
    const policy = state.kind === 'absent' ? inForce : policyByHash(reference, state.procedure.hash);
    if (policy === null || inForce === null) return noPolicy(day);
    const opening = state.kind === 'absent' && command.type === 'refer';
    const subject = state.kind === 'nomination' ? state.subject.id : command.type === 'refer' ? command.subject.id : '';
    const own = claimsMet(state, command, day);
    const mergedInto = command.type === 'merge-duplicate' ? await this.#mergedInto(register, command.into) : null;
    // nothing but what takes or meets claims asks whose they are, and what is merged with another subject's
    const lookAlikes =
      own.length === 0 && (mergedInto === null || mergedInto.subject === subject)
        ? noLookAlikes
        : await this.#lookAlikes.of(register, subject, unitsOf(reference));
    const met = own.flatMap((key) => [key, ...claimsUnder(lookAlikes.same, key)]);
    return {
      caseId,
      at,
      now,
      actor,
      entry,
      policy,
      inForce,
      units: unitsOf(reference),
      councillors: councillorsOf(reference),
      lookAlikes,
      calendar: calendarOn(
        reference,
        entry === 'historical' || (state.kind === 'nomination' && !state.live) ? day : dayOf(now),
      ),
      // those that an append has told of are as new
      claims: met.length === 0 ? claims : new Map([...(await this.#log.claimsHeld(register, met)), ...claims]),
      policies: reference.policies,
      linkedCase: linkedCaseId(id),
      achievement: achievementNamed(register, subject, command),
      mergedInto,
      caseNumber: '',
      subjectKind: opening ? await this.#subjects.kindOf(register, command.subject.id) : null,
      strangers: await this.#strangers(register, command),
    };
  }

  /** Whom an act names as having shared an achievement, and the register does not know. */
  async #strangers(register: string, command: NominationCommand): Promise<readonly string[]> {
    const named = command.type === 'refer' || command.type === 're-refer' ? (command.achievement?.shared ?? []) : [];
    const kinds = await Promise.all(named.map((subject) => this.#subjects.kindOf(register, subject)));
    return named.filter((_, index) => kinds[index] === null);
  }

  /** The case that another is merged into; null = the register has no such case. */
  async #mergedInto(register: string, caseId: string): Promise<Context['mergedInto']> {
    const loaded = await this.#reader.load(caseId);
    if (loaded?.register !== register) return null;
    const { subject, progress } = loaded.state;
    const decision = decisionOf(loaded.state);
    return { subject: subject.id, ended: progress.stage === null && decision === null };
  }

  /** Decides; a case that is opened gets its number once it is certain that it opens, so that refusals leave no gaps. */
  async #decide(state: Nomination, command: NominationCommand, context: Context, register: string): Promise<Decision> {
    const decision = decide(state, command, context);
    if (decision.kind === 'refused' || state.kind !== 'absent') return decision;
    const year = Number(dayOf(context.at).slice(0, 4));
    return decide(state, command, {
      ...context,
      caseNumber: caseNumber(context.policy.pack.id, year, await this.#log.nextCaseNumber(register, year)),
    });
  }

  async #unopened(caseId: string, register: string): Promise<Situation | null> {
    const stream = streamId('nomination', caseId);
    const loaded = await this.#log.loadNew(register, stream);
    if (loaded === null) return null;
    return {
      caseId,
      stream,
      register,
      state: { kind: 'absent' },
      now: loaded.businessNow,
      reference: await this.#references.at(register, loaded.referenceVersion),
    };
  }

  /** The stored answer of the first try, after the right to read it has been checked again. */
  async #repeat(
    loaded: LoadedCase,
    first: NonNullable<LoadedCase['command']>,
    hash: string,
    principal: Principal,
  ): Promise<Executed> {
    if (first.requestHash !== hash) return { kind: 'key-reused' };
    const acting = actingPerson(loaded.reference, principal, null);
    const reading =
      acting === null
        ? null
        : readingOf(acting.grants, acting.person, loaded.state, unitsOf(loaded.reference), dayOf(loaded.now));
    if (reading === null) return { kind: 'not-found' };
    const events = await this.#log.read(loaded.stream, { afterVersion: first.fromVersion });
    const view = await this.#views.of(loaded.register, loaded.caseId, loaded.state, loaded.reference, reading);
    return {
      kind: 'done',
      caseId: loaded.caseId,
      fromVersion: first.fromVersion,
      version: first.toVersion,
      events: events.filter((event) => event.version <= first.toVersion),
      view,
      repeated: true,
    };
  }

  /** Whether the command has been done by now. */
  async #madeSince(caseId: string, id: string): Promise<boolean> {
    const again = await this.#reader.load(caseId, id);
    return again !== null && again.command !== null;
  }

  async #personActedSince(stream: StreamId, version: number, state: Nomination): Promise<boolean> {
    if (version >= versionOf(state)) return version > versionOf(state);
    const later = await this.#log.read(stream, { afterVersion: version });
    return later.some((event) => event.actor !== 'system');
  }
}

/** The scene under the procedure that the case pins once what was owed has been passed: a pack's transition may have moved it. */
function pinning(state: Nomination, context: Context): Context {
  const policy =
    state.kind === 'absent' ? undefined : context.policies.find(({ hash }) => hash === state.procedure.hash);
  return policy === undefined || policy === context.policy ? context : { ...context, policy };
}

/** Too many others write to the same case at once. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';
  constructor(stream: StreamId) {
    super(`case ${streamKey(stream)} is written to by too many at once; try again`);
  }
}

const versionOf = (state: Nomination): number => (state.kind === 'absent' ? 0 : state.version);

/** What has no right is forbidden; what fails on the case is refused. */
function refusal(refused: Rejection | null, denied: Rejection | null, version: number): Executed {
  const rejection = refused ?? denied;
  if (rejection === null) throw new Error('nothing was refused and nothing happened');
  return denied !== null && rejection.guard === denied.guard
    ? { kind: 'forbidden', rejection }
    : { kind: 'refused', rejection, version };
}

const noPolicy = (day: string): Rejection =>
  refuse(
    'no-policy',
    { vi: `Chưa có bộ quy định nào có hiệu lực vào ngày ${day}.`, en: `No policy pack is in force on ${day}.` },
    { day },
    { vi: 'Quản trị công bố bộ quy định trước.', en: 'An administrator publishes a pack first.' },
  );

function unknownPerson(reference: Reference, input: CaseCommand, state: Nomination): Executed {
  const own = actingPerson(reference, input.principal, null);
  if (own === null)
    return state.kind === 'nomination' ? { kind: 'not-found' } : { kind: 'forbidden', rejection: noPerson() };
  return {
    kind: 'refused',
    version: versionOf(state),
    rejection: refuse(
      'unknown-person',
      { vi: 'Sổ không có người được nêu.', en: 'The register has no such person.' },
      { onBehalfOf: input.request.onBehalfOf ?? null },
      { vi: 'Ghi người này vào sổ trước.', en: 'Register the person first.' },
    ),
  };
}

const noPerson = (): Rejection =>
  refuse(
    'no-person',
    { vi: 'Tài khoản này không có vai trò nào trong sổ.', en: 'This account has no role in the register.' },
    {},
    { vi: 'Nhờ quản trị của sổ cấp vai trò.', en: "Ask the register's administrator for a role." },
  );
