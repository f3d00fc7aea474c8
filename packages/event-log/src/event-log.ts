import {
  streamId,
  type LoggedEvent,
  type Moment,
  type PersonalClass,
  type RecordedEvent,
  type StreamId,
  type StreamKind,
} from '@vinhdanh/contracts';
import pg, { type Pool } from 'pg';
import { z } from 'zod';
import { appendArguments, appendSql, type Append, type Appended, type KnownCommand } from './append/append.js';
import { Documents } from './documents.js';
import { named, UnknownRegister } from './errors.js';
import { loadedOf, loadSql, type EventRow, type Loaded } from './read/load-stream.js';
import { Notifier } from './wakeup/notifier.js';
import { OwedCommands } from './outbox/owed-commands.js';
import { eventColumns, personalColumn } from './read/event-columns.js';
import { SealingKeyError, type Sealing } from './sealing/sealing.js';
import { releasedUpcasters, type Upcasters } from './read/upcasters.js';

interface AppendRow {
  readonly kind: 'appended' | 'conflict' | 'duplicate';
  readonly version: number;
  readonly recordedAt: Moment;
  readonly command: KnownCommand | null;
}

export interface ReadOptions {
  /** Events after this version only. */
  readonly afterVersion?: number;
  /** Classes of personal data to bring along; none unless asked. What is sealed comes opened, where the log was given keys. */
  readonly personal?: readonly PersonalClass[];
}

/** A subject that is called like another. */
export interface LikeSubject {
  readonly subject: string;
  readonly born: number | null;
  readonly unit: string | null;
  readonly ownBorn: number | null;
  readonly ownUnit: string | null;
}

/** Detail of the refusal VD001. */
const Claimed = z.object({
  key: z.string(),
  holder: z.custom<StreamId>((text) => typeof text === 'string' && text.includes(':')),
});

/** Deadlock, serialisation failure, a second insert of the same command: the other one is done now, the answer is to look again. */
const passing = new Set(['40P01', '40001']);
const attempts = 4;

/**
 * The log of all facts. Streams are append-only; every append is one transaction in one round trip, and after its commit the others are told by a coalesced wake-up.
 *
 * @example
 * const log = new EventLog(pool);
 * const loaded = await log.load('nomination:5f0c…', 0, commandId);
 * const appended = await log.append({ register: loaded.head.register, stream, expectedVersion: loaded.head.version, … });
 */
export class EventLog {
  readonly #pool: Pool;
  readonly #upcasters: Upcasters;
  readonly #sealing: Sealing | null;
  readonly #committed: Notifier;

  /** Commands that events owe across streams. */
  readonly owed: OwedCommands;
  /** Files of cases, which events cite. */
  readonly documents: Documents;

  /** @param sealing seals and opens what is of class `sealed`; without it such data is neither written nor read */
  constructor(pool: Pool, upcasters: Upcasters = releasedUpcasters, sealing: Sealing | null = null) {
    this.#pool = pool;
    this.#sealing = sealing;
    this.owed = new OwedCommands(pool);
    this.documents = new Documents(pool);
    this.#upcasters = upcasters;
    this.#committed = new Notifier(pool, 'committed');
  }

  /** What stands for a citizen number in this register, as 64 hex digits: the number itself is never kept. @throws SealingKeyError where there is no key ring */
  async citizenAlias(register: string, number: string): Promise<string> {
    if (this.#sealing === null)
      throw new SealingKeyError(`a citizen number of register ${register} needs a key, and none was given`);
    return this.#sealing.pseudonym(streamId('register', register), number);
  }

  /** What a decision on an existing stream needs, in one snapshot and one round trip. `head` and `clock` are null where there is no such stream. */
  load(stream: StreamId, afterVersion = 0, commandId: string | null = null): Promise<Loaded> {
    return this.#load(stream, afterVersion, commandId, null);
  }

  /** The same for a stream about to be created in `register`. @throws UnknownRegister */
  async loadNew(register: string, stream: StreamId, commandId: string | null = null): Promise<Loaded> {
    const loaded = await this.#load(stream, 0, commandId, register);
    if (loaded.clock === null)
      throw new UnknownRegister(`Không có sổ ${register}. / There is no register ${register}.`);
    return loaded;
  }

  /** Appends in one transaction. Expected failures are answered; misuse (unknown register, occurredAt going back) is thrown. */
  async append(input: Append): Promise<Appended> {
    const values = appendArguments(await this.#sealed(input));
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { rows } = await this.#pool.query<AppendRow>({ name: 'log.append', text: appendSql, values });
        const row = rows[0];
        if (row === undefined) throw new Error('log.append answered nothing');
        if (row.kind === 'appended') {
          this.#committed.notify();
          return { kind: 'appended', version: row.version, recordedAt: row.recordedAt };
        }
        if (row.command !== null) return { kind: 'duplicate', command: row.command };
        return { kind: 'conflict', version: row.version };
      } catch (error) {
        const answer = await this.#refusal(error, input);
        if (answer !== null) return answer;
        if (!(error instanceof pg.DatabaseError && passing.has(error.code ?? '')) || attempt === attempts)
          throw named(error);
      }
    }
  }

  /** Events of one stream in order; empty where there is none. */
  async read(stream: StreamId, options: ReadOptions = {}): Promise<RecordedEvent[]> {
    const after = options.afterVersion ?? 0;
    if (options.personal === undefined || options.personal.length === 0) {
      const text = `select ${eventColumns('e')} from log.event e where e.stream_id = $1 and e.version > $2 order by e.version`;
      const { rows } = await this.#pool.query<RecordedEvent>({ name: 'log.read', text, values: [stream, after] });
      return rows.map((row) => this.#upcasters.apply(row));
    }
    const text = `select ${eventColumns('e')}, ${personalColumn('e', '$3')} from log.event e where e.stream_id = $1 and e.version > $2 order by e.version`;
    const { rows } = await this.#pool.query<RecordedEvent>({
      name: 'log.read.personal',
      text,
      values: [stream, after, options.personal],
    });
    const events = rows.map((row) => this.#upcasters.apply(row));
    return options.personal.includes('sealed') ? Promise.all(events.map((event) => this.#opened(event))) : events;
  }

  /** Numbered events after `afterLogIndex` in the one order of everything; never with a gap. */
  async readLog(
    afterLogIndex: number,
    limit: number,
    options: { readonly personal?: readonly PersonalClass[] } = {},
  ): Promise<LoggedEvent[]> {
    const from =
      'from log.log_entry l join log.event e on e.pos = l.pos where l.log_index > $1 order by l.log_index limit $2';
    if (options.personal === undefined || options.personal.length === 0) {
      const text = `select l.log_index as "logIndex", ${eventColumns('e')} ${from}`;
      const { rows } = await this.#pool.query<LoggedEvent>({
        name: 'log.readLog',
        text,
        values: [afterLogIndex, limit],
      });
      return rows.map((row) => this.#upcasters.apply(row));
    }
    const text = `select l.log_index as "logIndex", ${eventColumns('e')}, ${personalColumn('e', '$3')} ${from}`;
    const { rows } = await this.#pool.query<LoggedEvent>({
      name: 'log.readLog.personal',
      text,
      values: [afterLogIndex, limit, options.personal],
    });
    return rows.map((row) => this.#upcasters.apply(row));
  }

  /** Highest log index given so far; 0 on an empty log. */
  async lastLogIndex(): Promise<number> {
    const { rows } = await this.#pool.query<{ last: number }>({
      name: 'log.last',
      text: 'select coalesce(max(log_index), 0) as last from log.log_entry',
    });
    return rows[0]?.last ?? 0;
  }

  /** Place of an event in the one order; null while it is not numbered, or not there. */
  async logIndexOf(stream: StreamId, version: number): Promise<number | null> {
    const text =
      'select l.log_index as "logIndex" from log.event e join log.log_entry l on l.pos = e.pos where e.stream_id = $1 and e.version = $2';
    const { rows } = await this.#pool.query<{ logIndex: number }>({
      name: 'log.indexOf',
      text,
      values: [stream, version],
    });
    return rows[0]?.logIndex ?? null;
  }

  /** Who holds which of the keys; keys that nobody holds are absent. */
  async claimsHeld(register: string, keys: readonly string[]): Promise<Map<string, StreamId>> {
    if (keys.length === 0) return new Map();
    const text = 'select c.key, c.stream_id as holder from log.claim c where c.register = $1 and c.key = any ($2)';
    const { rows } = await this.#pool.query<{ key: string; holder: StreamId }>({
      name: 'log.claims',
      text,
      values: [register, keys],
    });
    return new Map(rows.map((row) => [row.key, row.holder]));
  }

  /** Who holds which of the keys in the stream's register, and the stream's version in the same snapshot; null = there is no such stream. */
  async claimsBeside(
    stream: StreamId,
    keys: readonly string[],
  ): Promise<{ version: number; holders: Map<string, StreamId> } | null> {
    const text = `select s.version, c.key, c.stream_id as holder from log.stream s
      left join log.claim c on c.register = s.register and c.key = any ($2) where s.stream_id = $1`;
    const { rows } = await this.#pool.query<{ version: number; key: string | null; holder: StreamId }>({
      name: 'log.claimsBeside',
      text,
      values: [stream, keys],
    });
    const [first] = rows;
    if (first === undefined) return null;
    return {
      version: first.version,
      holders: new Map(rows.flatMap(({ key, holder }) => (key === null ? [] : [[key, holder] as const]))),
    };
  }

  /** Subjects of the same kind that are called the same, diacritics aside, with what is known of both. */
  async lookAlikes(register: string, subject: string): Promise<LikeSubject[]> {
    const text = `select distinct o.subject, o.born, o.unit, m.born as "ownBorn", m.unit as "ownUnit" from log.likeness m
      join log.likeness o on o.register = m.register and o.likeness = m.likeness and o.kind = m.kind and o.subject <> m.subject
      where m.register = $1 and m.subject = $2 order by o.subject`;
    const { rows } = await this.#pool.query<LikeSubject>({ name: 'log.lookAlikes', text, values: [register, subject] });
    return rows;
  }

  /** About which others it was answered whether a subject is one with them, from either side; and which are, those that are the same as the same among them. */
  async links(subject: string): Promise<{ answered: readonly string[]; same: readonly string[] }> {
    const text = `select array(select l.other from log.subject_link l where l.subject = $1) as answered,
      array(select o.subject from log.one_with($1) as o (subject) where o.subject <> $1 order by 1) as same`;
    const { rows } = await this.#pool.query<{ answered: string[]; same: string[] }>({
      name: 'log.links',
      text,
      values: [subject],
    });
    return rows[0] ?? { answered: [], same: [] };
  }

  /** The next number of the register's year: 1, 2, 3 …; a number whose append then fails is left out. */
  async nextCaseNumber(register: string, year: number): Promise<number> {
    const text = `insert into log.case_number as n (register, year, last) values ($1, $2, 1)
      on conflict (register, year) do update set last = n.last + 1 returning n.last`;
    const { rows } = await this.#pool.query<{ last: number }>(text, [register, year]);
    if (rows[0] === undefined) throw new Error('no case number');
    return rows[0].last;
  }

  async streamsOf(register: string, kind: StreamKind): Promise<StreamId[]> {
    const { rows } = await this.#pool.query<{ stream: StreamId }>(
      'select s.stream_id as stream from log.stream s where s.register = $1 and s.kind = $2 order by s.stream_id',
      [register, kind],
    );
    return rows.map((row) => row.stream);
  }

  /** All events of a register's streams of some kinds, in the order in which they were written, with the reference version they are at least as new as. */
  async readKinds(
    register: string,
    kinds: readonly StreamKind[],
  ): Promise<{ version: number; events: RecordedEvent[] }> {
    const version = await this.referenceVersion(register);
    const text = `select ${eventColumns('e')} from log.stream s join log.event e on e.stream_id = s.stream_id where s.register = $1 and s.kind = any ($2) order by e.pos`;
    const { rows } = await this.#pool.query<RecordedEvent>({ name: 'log.readKinds', text, values: [register, kinds] });
    return { version, events: rows.map((row) => this.#upcasters.apply(row)) };
  }

  /** Rises with every append that touches what all cases of the register read; 0 where there is no such register. */
  async referenceVersion(register: string): Promise<number> {
    const text = 'select c.reference_version as version from ops.register_clock c where c.register = $1';
    const { rows } = await this.#pool.query<{ version: number }>({
      name: 'log.referenceVersion',
      text,
      values: [register],
    });
    return rows[0]?.version ?? 0;
  }

  /** The earliest moment at which the engine owes an act in the register, of followed streams; null: none ahead. */
  async earliestMoment(register: string): Promise<Moment | null> {
    const text =
      'select min(s.next_moment) as moment from log.stream s where s.register = $1 and s.next_moment is not null and s.live';
    const { rows } = await this.#pool.query<{ moment: Moment | null }>(text, [register]);
    return rows[0]?.moment ?? null;
  }

  /** Streams whose next owed moment is at or before `upTo`, earliest first. */
  async dueStreams(
    register: string,
    upTo: Moment,
    limit = 1000,
  ): Promise<{ stream: StreamId; moment: Moment; version: number }[]> {
    const text = `select s.stream_id as stream, s.next_moment as moment, s.version from log.stream s
      where s.register = $1 and s.next_moment <= $2 and s.live order by s.next_moment, s.stream_id limit $3`;
    const { rows } = await this.#pool.query<{ stream: StreamId; moment: Moment; version: number }>(text, [
      register,
      upTo,
      limit,
    ]);
    return rows;
  }

  async #sealed(input: Append): Promise<Append> {
    if (input.events.every(({ personal }) => personal?.sealed === undefined)) return input;
    const sealing = this.#sealing;
    if (sealing === null)
      throw new SealingKeyError(`an append to ${input.stream} holds sealed data, and no key to seal it with was given`);
    const events = await Promise.all(
      input.events.map(async (event) =>
        event.personal?.sealed === undefined
          ? event
          : {
              ...event,
              personal: { ...event.personal, sealed: await sealing.seal(input.stream, event.personal.sealed) },
            },
      ),
    );
    return { ...input, events };
  }

  async #opened(event: RecordedEvent): Promise<RecordedEvent> {
    if (event.personal?.sealed === undefined) return event;
    const { sealed, ...others } = event.personal;
    const opened = (await this.#sealing?.open(event.streamId, sealed)) ?? null;
    return { ...event, personal: opened === null ? others : { ...others, sealed: opened } };
  }

  /** Notes the moment at which a stream will next owe an act, where a change around it made it another one. @returns whether it is; false also where the stream has moved on */
  async moveNextMoment(stream: StreamId, version: number, moment: Moment | null): Promise<boolean> {
    const text =
      'update log.stream s set next_moment = $3::timestamptz where s.stream_id = $1 and s.version = $2 and s.next_moment is distinct from $3::timestamptz';
    const { rowCount } = await this.#pool.query({
      name: 'log.moveNextMoment',
      text,
      values: [stream, version, moment],
    });
    return rowCount === 1;
  }

  /** Ends the connection that sends wake-ups; the pool is its owner's to end. */
  close(): Promise<void> {
    return this.#committed.close();
  }

  async #load(
    stream: StreamId,
    afterVersion: number,
    commandId: string | null,
    register: string | null,
  ): Promise<Loaded> {
    const { rows } = await this.#pool.query<EventRow>({
      name: 'log.load',
      text: loadSql,
      values: [stream, afterVersion, commandId, register],
    });
    const loaded = loadedOf(rows);
    return { ...loaded, events: loaded.events.map((event) => this.#upcasters.apply(event)) };
  }

  /** The answer to what the append raised, where it is an expected one. */
  async #refusal(error: unknown, input: Append): Promise<Appended | null> {
    if (!(error instanceof pg.DatabaseError)) return null;
    if (error.code === 'VD001') {
      return { kind: 'claimed', ...Claimed.parse(JSON.parse(error.detail ?? '{}')) };
    }
    if (error.code === '23505' && error.constraint === 'command_pkey') {
      const command = await this.#commandOf(input.commands.map((each) => each.id));
      if (command !== null) return { kind: 'duplicate', command };
    }
    return null;
  }

  async #commandOf(ids: readonly string[]): Promise<KnownCommand | null> {
    const text = `select k.id, k.stream_id as stream, k.actor, k.request_hash as "requestHash", k.from_version as "fromVersion", k.to_version as "toVersion"
      from log.command k where k.id = any ($1::uuid[]) order by array_position($1::uuid[], k.id) desc limit 1`;
    const { rows } = await this.#pool.query<KnownCommand>(text, [ids]);
    return rows[0] ?? null;
  }
}
