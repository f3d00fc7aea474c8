import {
  streamId,
  type LoggedEvent,
  type Moment,
  type PersonalClass,
  type RecordedEvent,
  type StreamId,
  type StreamKind,
} from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Append, Appended } from './append/append.js';
import { appendAll, appendEvents, type AppendedTogether } from './append/append-events.js';
import { moveNextMoment } from './append/next-moment.js';
import { claimHolders, claimHoldersBeside } from './claim/claim-holders.js';
import { openCases } from './claim/open-cases.js';
import type { Database } from './database.js';
import { Documents } from './document/documents.js';
import { UnknownRegister } from './errors.js';
import { fixedQuery } from './kysely/fixed-query.js';
import { kyselyOn } from './kysely/kysely.js';
import { OwedCommands } from './outbox/owed-commands.js';
import { eventsOfKinds } from './read/events-of-kinds.js';
import { loadStream, type Loaded } from './read/load-stream.js';
import { lastLogIndex, loggedEvents, loggedEventsWithPersonal } from './read/logged-events.js';
import { streamEvents, streamEventsWithPersonal } from './read/stream-events.js';
import { releasedUpcasters, type Upcasters } from './read/upcasters.js';
import { takeCaseNumber } from './register/case-number.js';
import { liveCase } from './register/live-case.js';
import { referenceVersion } from './register/reference-version.js';
import { withOpened, withSealed } from './sealing/sealed-events.js';
import { SealingKeyError, type Sealing } from './sealing/sealing.js';
import { lookAlikes, type LikeSubject } from './subject/look-alikes.js';
import { concernedEvents } from './subject/concerned-events.js';
import { likePersons, type LikePerson } from './subject/like-persons.js';
import { sameSubjects } from './subject/same-subjects.js';
import { subjectLinks } from './subject/subject-links.js';
import { Notifier } from './wakeup/notifier.js';

/** Queries of commands, views and projections, compiled once: decision 0034. */
const fixed = {
  claimHolders: fixedQuery(claimHolders),
  claimHoldersBeside: fixedQuery(claimHoldersBeside),
  concernedEvents: fixedQuery(concernedEvents),
  eventsOfKinds: fixedQuery(eventsOfKinds),
  lastLogIndex: fixedQuery(lastLogIndex),
  loggedEvents: fixedQuery(loggedEvents),
  loggedEventsWithPersonal: fixedQuery(loggedEventsWithPersonal),
  likePersons: fixedQuery(likePersons),
  lookAlikes: fixedQuery(lookAlikes),
  moveNextMoment: fixedQuery(moveNextMoment),
  openCases: fixedQuery(openCases),
  referenceVersion: fixedQuery(referenceVersion),
  sameSubjects: fixedQuery(sameSubjects),
  streamEvents: fixedQuery(streamEvents),
  streamEventsWithPersonal: fixedQuery(streamEventsWithPersonal),
  subjectLinks: fixedQuery(subjectLinks),
  takeCaseNumber: fixedQuery(takeCaseNumber),
};

export interface ReadOptions {
  /** Only events after this version. */
  readonly afterVersion?: number;
  /** Classes of personal data to read too; none by default. Class `sealed` is decrypted if the log has a key ring. */
  readonly personal?: readonly PersonalClass[];
}

/**
 * The log of all facts. Streams are append-only; every append is one transaction in one round trip, and a coalesced
 * wake-up follows its commit. The SQL of each operation stands in a file of its own beside this one, and as text in
 * `packages/event-log/sql`.
 *
 * @example
 * const log = new EventLog(pool);
 * const loaded = await log.load('nomination:5f0c…', 0, commandId);
 * const { register, version } = loaded.head;
 * const appended = await log.append({ register, stream, expectedVersion: version, … });
 */
export class EventLog {
  readonly #pool: Pool;
  readonly #db: Kysely<Database>;
  readonly #upcasters: Upcasters;
  readonly #sealing: Sealing | null;
  readonly #committed: Notifier;

  /** The outbox: commands that events owe to other streams. */
  readonly owed: OwedCommands;
  /** Files of cases, which events cite. */
  readonly documents: Documents;

  /** @param sealing encrypts and decrypts data of class `sealed`; null: such data is neither written nor read */
  constructor(pool: Pool, upcasters: Upcasters = releasedUpcasters, sealing: Sealing | null = null) {
    this.#pool = pool;
    this.#db = kyselyOn(pool);
    this.#upcasters = upcasters;
    this.#sealing = sealing;
    this.#committed = new Notifier(pool, 'committed');
    this.owed = new OwedCommands(pool);
    this.documents = new Documents(pool);
  }

  /**
   * Everything that a decision on an existing stream needs, in one snapshot and one round trip. `head` and `clock` are
   * null when there is no such stream.
   */
  load(stream: StreamId, afterVersion = 0, commandId: string | null = null): Promise<Loaded> {
    return this.#load(stream, afterVersion, commandId, null);
  }

  /** The same for a stream that is about to be created in `register`. @throws UnknownRegister */
  async loadNew(register: string, stream: StreamId, commandId: string | null = null): Promise<Loaded> {
    const loaded = await this.#load(stream, 0, commandId, register);
    if (loaded.clock === null)
      throw new UnknownRegister(`Không có sổ ${register}. / There is no register ${register}.`);
    return loaded;
  }

  /**
   * Appends in one transaction. Expected failures are returned.
   * @throws RangeError, UnknownRegister, OccurredBackwards on misuse
   * @throws SealingKeyError for sealed data without a key ring
   */
  async append(append: Append): Promise<Appended> {
    const appended = await appendEvents(this.#pool, this.#db, await withSealed(append, this.#sealing));
    if (appended.kind === 'appended') this.#committed.notify();
    return appended;
  }

  /**
   * Appends to several streams in one transaction: all, or none. A conflict on another stream than the first names it.
   * @throws RangeError, UnknownRegister, OccurredBackwards on misuse
   */
  async appendTogether(appends: readonly [Append, ...Append[]]): Promise<AppendedTogether> {
    const [first, ...others] = appends;
    const appended = await appendAll(this.#pool, this.#db, [
      await withSealed(first, this.#sealing),
      ...(await Promise.all(others.map((each) => withSealed(each, this.#sealing)))),
    ]);
    if (appended.kind === 'appended') this.#committed.notify();
    return appended;
  }

  /** Events of one stream in order; empty when there is none. */
  async read(stream: StreamId, { afterVersion = 0, personal = [] }: ReadOptions = {}): Promise<RecordedEvent[]> {
    if (personal.length === 0) return this.#upcast((await fixed.streamEvents(this.#db, stream, afterVersion)).rows);
    const { rows } = await fixed.streamEventsWithPersonal(this.#db, stream, afterVersion, personal);
    return Promise.all(this.#upcast(rows).map((event) => withOpened(event, this.#sealing)));
  }

  /** Numbered events after `afterLogIndex` in the total order, without gaps. Class `sealed` stays encrypted. */
  async readLog(
    afterLogIndex: number,
    limit: number,
    { personal = [] }: { readonly personal?: readonly PersonalClass[] } = {},
  ): Promise<LoggedEvent[]> {
    const { rows } =
      personal.length === 0
        ? await fixed.loggedEvents(this.#db, afterLogIndex, limit)
        : await fixed.loggedEventsWithPersonal(this.#db, afterLogIndex, limit, personal);
    return this.#upcast(rows);
  }

  /** Highest log index so far; 0 on an empty log. */
  async lastLogIndex(): Promise<number> {
    const { rows } = await fixed.lastLogIndex(this.#db);
    return rows[0]?.last ?? 0;
  }

  /**
   * All events of a register's streams of some kinds, in the order of writing, with a reference version that they are
   * at least as new as.
   */
  async readKinds(
    register: string,
    kinds: readonly StreamKind[],
  ): Promise<{ version: number; events: RecordedEvent[] }> {
    const version = await this.referenceVersion(register);
    return { version, events: this.#upcast((await fixed.eventsOfKinds(this.#db, register, kinds)).rows) };
  }

  /** Rises with every append that changes what all cases of the register read; 0 when there is no such register. */
  async referenceVersion(register: string): Promise<number> {
    const { rows } = await fixed.referenceVersion(this.#db, register);
    return rows[0]?.version ?? 0;
  }

  /** Holders of the keys; free keys are absent. */
  async hasLiveCase(register: string): Promise<boolean> {
    return (await liveCase(this.#db, register).executeTakeFirst()) !== undefined;
  }

  /** Holders of the keys; free keys are absent. */
  async claimsHeld(register: string, keys: readonly string[]): Promise<Map<string, StreamId>> {
    if (keys.length === 0) return new Map();
    const { rows } = await fixed.claimHolders(this.#db, register, keys);
    return new Map(rows.map(({ key, holder }) => [key, holder]));
  }

  /**
   * Holders of the keys in the stream's register, and the stream's version in the same snapshot; null when there is no
   * such stream.
   */
  async claimsBeside(
    stream: StreamId,
    keys: readonly string[],
  ): Promise<{ version: number; holders: Map<string, StreamId> } | null> {
    const { rows } = await fixed.claimHoldersBeside(this.#db, stream, keys);
    const [first] = rows;
    if (first === undefined) return null;
    const held = rows.flatMap(({ key, holder }) => (key === null || holder === null ? [] : [[key, holder] as const]));
    return { version: first.version, holders: new Map(held) };
  }

  /** Subjects of the same kind and name, ignoring diacritics, with the known data of both. */
  async lookAlikes(register: string, subject: string): Promise<LikeSubject[]> {
    return (await fixed.lookAlikes(this.#db, register, subject)).rows;
  }

  /** For each of these subjects, those that are one with it, and itself. */
  async sameSubjects(subjects: readonly string[]): Promise<{ subject: string; same: string }[]> {
    return subjects.length === 0 ? [] : (await fixed.sameSubjects(this.#db, subjects)).rows;
  }

  /** Which of these persons may be the subject, an individual, and what agrees. */
  async likePersons(register: string, subject: string, persons: readonly StreamId[]): Promise<LikePerson[]> {
    return (await fixed.likePersons(this.#db, register, subject, persons)).rows;
  }

  /**
   * Subjects for which it was answered whether they are the same as this one, from either side; and those that are the
   * same, directly or through others.
   */
  async links(subject: string): Promise<{ answered: readonly string[]; same: readonly string[] }> {
    const { rows } = await fixed.subjectLinks(this.#db, subject);
    return rows[0] ?? { answered: [], same: [] };
  }

  /** All events of a subject of the register and of those who are one with it, stream by stream, in order. */
  async concernedEvents(register: string, subject: string): Promise<RecordedEvent[]> {
    return this.#upcast((await fixed.concernedEvents(this.#db, register, subject)).rows);
  }

  /** Cases of these subjects that hold the claim of an open case. */
  async openCases(register: string, subjects: readonly string[]): Promise<StreamId[]> {
    return (await fixed.openCases(this.#db, register, subjects)).rows.map(({ stream }) => stream);
  }

  /**
   * Keyed hash of a citizen number in this register, 64 hex digits; the number itself is never stored.
   * @throws SealingKeyError without a key ring
   */
  async nextCaseNumber(register: string, year: number): Promise<number> {
    const { rows } = await fixed.takeCaseNumber(this.#db, register, year);
    const [row] = rows;
    if (row === undefined) throw new Error('taking a number answers one row');
    return row.last;
  }

  /** `a citizen number of register ${register} needs a key, and there is none` */
  async citizenAlias(register: string, number: string): Promise<string> {
    if (this.#sealing === null)
      throw new SealingKeyError(`a citizen number of register ${register} needs a key, and there is none`);
    return this.#sealing.pseudonym(streamId('register', register), number);
  }

  /**
   * Records the next due moment of a stream, after a change around it.
   * @returns false when it was that moment already, or the stream has moved on
   */
  async moveNextMoment(stream: StreamId, version: number, moment: Moment | null): Promise<boolean> {
    const { rows } = await fixed.moveNextMoment(this.#db, stream, version, moment);
    return rows[0]?.moved === true;
  }

  /** Ends the connection that sends wake-ups; the owner of the pool ends the pool. */
  close(): Promise<void> {
    return this.#committed.close();
  }

  async #load(
    stream: StreamId,
    afterVersion: number,
    commandId: string | null,
    register: string | null,
  ): Promise<Loaded> {
    const loaded = await loadStream(this.#pool, { stream, afterVersion, commandId, register });
    return { ...loaded, events: this.#upcast(loaded.events) };
  }

  #upcast<E extends RecordedEvent>(events: readonly E[]): E[] {
    return events.map((event) => this.#upcasters.apply(event));
  }
}
