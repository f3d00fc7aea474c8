import { type Moment, OwedCommand, streamKey, type StreamId } from '@vinhdanh/contracts';
import {
  calendarOn,
  citedAwardRevoked,
  dayOf,
  decideSubject,
  evolveSubject,
  noSubject,
  openLinked,
  policyInForce,
  unitsOf,
  type Accepted,
  type Context,
  type OpenNomination,
  type OwedByCases,
} from '@vinhdanh/domain';
import type { EventLog, UnansweredCommand } from '@vinhdanh/event-log';
import { tellAchievement } from '../command/achievements.js';
import { engineSignature } from '../command/acting.js';
import { caseNumber } from '../command/case-number.js';
import { restsOn } from '../command/beside.js';
import { concernedBy } from '../command/concerned.js';
import { PendingAppend } from '../command/pending-append.js';
import { refusalCommandId } from '../command/identity.js';
import { type CaseReader, type LoadedCase, unopened } from '../read/loaded-case.js';
import { noLookAlikes } from '../command/look-alikes.js';
import type { ReferenceCache } from '../read/reference-cache.js';
import { applyBars } from './apply-bars.js';
import { appendBeside } from '../remarks/append-beside.js';

/** A message that another stream sends to a case. */
type Told = Pick<Accepted, 'events' | 'take' | 'release' | 'owes'>;

type Answer =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'refused'; readonly guard: string };

/** Sends outbox commands: by whoever committed, and again by the projector until each is answered. */
export class OwedCommandSender {
  readonly #log: EventLog;
  readonly #reader: CaseReader;
  readonly #references: ReferenceCache;

  constructor(log: EventLog, reader: CaseReader, references: ReferenceCache) {
    this.#log = log;
    this.#reader = reader;
    this.#references = references;
  }

  /**
   * Sends unanswered outbox commands.
   * @returns how many were answered; a failing one is counted and stays for the next time
   */
  async send(limit = 100, register: string | null = null): Promise<number> {
    let answered = 0;
    for (const row of await this.#log.owed.unanswered(limit, register)) {
      // a command that fails does not hold up the others
      const outcome = await this.#carryOut(row).catch(() => null);
      if (outcome === null) {
        await this.#log.owed.attempted(row.id);
        continue;
      }
      await this.#log.owed.answer(row.id, outcome);
      answered += 1;
    }
    return answered;
  }

  /**
   * The answer; null = lost a race, to be retried. A refusal is an answer only once the stream that owed the command
   * has recorded it as an event.
   */
  async #carryOut(row: UnansweredCommand): Promise<Answer | null> {
    const read = OwedCommand.safeParse(row.command);
    if (!read.success) return null;
    const command = read.data;
    const answer =
      command.type === 'open-linked-case'
        ? await this.#open(row, command)
        : command.type === 'note-merged' || command.type === 'note-woken' || command.type === 'note-cited-revoked'
          ? await this.#takenIn(row, command)
          : command.type === 'tell-achievement'
            ? await tellAchievement(this.#log, row, command)
            : command.type === 'apply-bars'
              ? await applyBars(this.#log, this.#reader, row)
              : await this.#tell(row, command);
    if (answer?.kind !== 'refused') return answer;
    return (await this.#returned(row, command.type, answer.guard)) ? answer : null;
  }

  async #tell(row: UnansweredCommand, command: OwedByCases): Promise<Answer | null> {
    const loaded = await this.#log.load(row.target, 0, row.id);
    if (loaded.command !== null) return { kind: 'done', version: loaded.command.toVersion };
    const name = command.type === 'correct-subject-name' ? await this.#correctedName(row.source, row.cause) : null;
    const events = decideSubject(loaded.events.reduce(evolveSubject, noSubject), command, name);
    if (events === 'no-such-subject') return { kind: 'refused', guard: 'unknown-subject' };
    const { head } = loaded;
    if (events.length === 0 || head === null) return { kind: 'done', version: head?.version ?? 0 };
    return appendBeside(this.#log, row, { version: head.version, now: loaded.businessNow }, events);
  }

  /** Opens a linked case: live at the moment of its proposal, or historical like the case that proposed it. */
  async #open(
    row: UnansweredCommand,
    { opening }: Extract<OwedCommand, { type: 'open-linked-case' }>,
  ): Promise<Answer | null> {
    const loaded = await this.#log.loadNew(row.register, row.target, row.id);
    if (loaded.head !== null) return { kind: 'done', version: loaded.head.version };
    const reference = await this.#references.at(row.register, loaded.referenceVersion);
    const day = dayOf(opening.at);
    const policy = policyInForce(reference, day);
    if (policy === null) return { kind: 'refused', guard: 'no-policy' };
    const concerned = await concernedBy(this.#log, row.register, opening.subject.id);
    const context = (claims: Context['claims'], number: string): Context => ({
      caseId: streamKey(row.target),
      at: opening.at,
      now: loaded.businessNow,
      actor: { kind: 'system' },
      entry: opening.entry,
      policy,
      inForce: policy,
      units: unitsOf(reference),
      calendar: calendarOn(reference, day),
      councillors: [],
      people: reference.persons,
      interests: [],
      policies: reference.policies,
      claims,
      linkedCase: '',
      achievement: null,
      caseNumber: number,
      lookAlikes: noLookAlikes,
      concerned,
      strangers: [],
      mergedInto: null,
      subjectName: null,
      subjectKind: opening.subject.kind,
      subjectUnit: opening.subject.represents ?? null,
    });
    const first = openLinked(opening, context(new Map(), ''));
    if (first.kind === 'refused') return { kind: 'refused', guard: first.rejection.guard };
    const held = openLinked(opening, context(await this.#log.claimsHeld(row.register, first.take), ''));
    if (held.kind === 'refused') return { kind: 'refused', guard: held.rejection.guard };
    const year = Number(day.slice(0, 4));
    const decision = openLinked(
      opening,
      context(new Map(), caseNumber(policy.pack.id, year, await this.#log.nextCaseNumber(row.register, year))),
    );
    if (decision.kind === 'refused') return { kind: 'refused', guard: decision.rejection.guard };
    const opened = PendingAppend.to(row.target, unopened, reference).withAct(decision, {
      id: row.id,
      hash: row.id,
      at: opening.at,
      signature: engineSignature,
      policyHash: policy.hash,
      entry: opening.entry,
    });
    const pending = opening.entry === 'live' ? opened.withDueActs(loaded.businessNow) : opened;
    const appended = await this.#log.append({
      ...pending.toAppend(row.register, opening.entry),
      decidedOn: restsOn({ concerned, written: [] }),
    });
    if (appended.kind === 'claimed') return { kind: 'refused', guard: 'duplicate-case' };
    return appended.kind === 'appended' ? { kind: 'done', version: appended.version } : null;
  }

  /** Notifies a case of another case that was merged into it, or that was merged and has been woken since. */
  async #takenIn(
    row: UnansweredCommand,
    command: Extract<OwedCommand, { type: 'note-merged' | 'note-woken' | 'note-cited-revoked' }>,
  ): Promise<Answer | null> {
    const loaded = await this.#reader.load(streamKey(row.target), row.id);
    if (loaded === null) return { kind: 'refused', guard: 'another-subject' };
    if (loaded.command !== null) return { kind: 'done', version: loaded.command.toVersion };
    const version = await this.#noted(
      loaded,
      row.id,
      (state) =>
        command.type === 'note-cited-revoked'
          ? citedAwardRevoked(state, command)
          : noted(command.type === 'note-merged' ? 'DuplicateTakenIn' : 'DuplicateWoken', command.case),
      loaded.state.live ? loaded.now : command.at,
    );
    return version === null ? null : { kind: 'done', version };
  }

  /** Records the refusal as an event of the stream that owed the command; false = lost a race. */
  async #returned(row: UnansweredCommand, command: string, guard: string): Promise<boolean> {
    const id = refusalCommandId(row.id);
    const loaded = await this.#reader.load(streamKey(row.source), id);
    if (loaded === null) throw new Error(`${row.source} owes ${command}, but the log has no such stream`);
    if (loaded.command !== null) return true;
    const facts = { owed: row.id, command, target: row.target, guard };
    const at = loaded.state.live ? loaded.now : loaded.state.lastOccurredAt;
    return (
      (await this.#noted(
        loaded,
        id,
        () => ({ events: [{ type: 'OwedCommandRefused', facts }], ...nothingBeside }),
        at,
      )) !== null
    );
  }

  /**
   * Appends an outbox message to its case, dated no earlier than the case's latest event.
   * @returns the new version; null = lost a race
   */
  async #noted(
    loaded: LoadedCase,
    id: string,
    tell: (state: OpenNomination) => Told,
    moment: Moment,
  ): Promise<number | null> {
    const { state, now, register, stream, reference } = loaded;
    const asRead = PendingAppend.to(stream, state, reference);
    const due = state.live ? asRead.withDueActs(now) : asRead;
    const at = moment > state.lastOccurredAt ? moment : state.lastOccurredAt;
    const entry = state.live ? ('live' as const) : ('historical' as const);
    const pending = due.withAct(tell(due.state.kind === 'absent' ? state : due.state), {
      id,
      hash: id,
      at,
      signature: engineSignature,
      policyHash: null,
      entry,
    });
    const appended = await this.#log.append(pending.toAppend(register, entry));
    if (appended.kind !== 'appended') return null;
    this.#reader.remember(loaded.caseId, pending.state);
    return appended.version;
  }

  /** Names are personal: the corrected name is read where it was written, and is null once erased. */
  async #correctedName(source: StreamId, cause: string): Promise<string | null> {
    const events = await this.#log.read(source, { personal: ['identity'] });
    const name = events.find((event) => event.eventId === cause)?.personal?.identity?.['name'];
    return typeof name === 'string' ? name : null;
  }
}

const noted = (type: 'DuplicateTakenIn' | 'DuplicateWoken', other: string): Told => ({
  events: [{ type, facts: { case: other } }],
  ...nothingBeside,
});

const nothingBeside = { take: [], release: [], owes: [] } as const;
