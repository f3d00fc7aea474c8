import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { LOGGER } from '../app/tokens.js';

/** What was read, as it will be asked for: one row a request. */
interface Read {
  readonly account: string;
  /** Null: the one that the stream belongs to. */
  readonly register: string | null;
  /** The case or subject that was read; null of a list. */
  readonly stream: string | null;
  readonly what: string;
  readonly classes: readonly string[];
  /** What a list was asked for: words that were searched, unit, stage and the like. */
  readonly filter: Readonly<Record<string, unknown>> | null;
  /** Cases that were shown. */
  readonly cases: readonly string[];
  readonly at: Date;
}

/** A list that shows names. */
export interface ListRead {
  readonly account: string;
  readonly register: string;
  /** The list: `nominations`, `work`, `people` and so on. */
  readonly what: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly cases: readonly string[];
}

/** Rows are written together this often, machine milliseconds; at most so many wait. */
const every = 500;
const most = 20_000;

const casePrefix = 'nomination:';

/** Notes who read whose personal data, in `ops.personal_read`: every case view, list and answer that shows a name. Written a little later, in batches: reading must stay quick. */
@Injectable()
export class PersonalReads implements OnApplicationShutdown {
  readonly #pool: Pool;
  readonly #logger: Logger;
  #waiting: Read[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(@Inject(Pool) pool: Pool, @Inject(LOGGER) logger: Logger) {
    this.#pool = pool;
    this.#logger = logger;
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  /** One case or subject. @param what the part of it that was read */
  note(account: string, stream: string, classes: readonly string[], what = 'case'): void {
    const cases = stream.startsWith(casePrefix) ? [stream.slice(casePrefix.length)] : [];
    this.#add({ account, register: null, stream, what, classes, filter: null, cases, at: new Date() });
  }

  /** One page of a list. */
  noteList({ account, register, what, filter, cases }: ListRead): void {
    this.#add({
      account,
      register,
      stream: null,
      what,
      classes: ['identity'],
      filter,
      cases: [...new Set(cases)],
      at: new Date(),
    });
  }

  /** Writes what waits; kept for the next time where the database is away. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = this.#waiting;
    this.#waiting = [];
    if (batch.length === 0) return;
    try {
      await this.#pool.query({
        name: 'personal-reads',
        text: `insert into ops.personal_read (at, account, register, stream_id, classes, what, filter, cases)
               select r.at, r.account, coalesce(r.register, s.register), r.stream, string_to_array(r.classes, ','), r.what, r.filter::json, string_to_array(r.cases, ',')
                 from unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) with ordinality
                      as r (at, account, register, stream, classes, what, filter, cases, ordinal)
                 left join log.stream s on s.stream_id = r.stream
                where coalesce(r.register, s.register) is not null order by r.ordinal`,
        values: [
          batch.map((read) => read.at),
          batch.map((read) => read.account),
          batch.map((read) => read.register),
          batch.map((read) => read.stream),
          batch.map((read) => read.classes.join(',')),
          batch.map((read) => read.what),
          batch.map((read) => (read.filter === null ? null : JSON.stringify(read.filter))),
          batch.map((read) => read.cases.join(',')),
        ],
      });
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting].slice(0, most);
      this.#timer ??= setTimeout(() => void this.flush(), every * 10);
      this.#logger.warn({ err: error }, 'reads of personal data wait to be written');
    }
  }

  #add(read: Read): void {
    this.#waiting.push(read);
    this.#timer ??= setTimeout(() => void this.flush(), every);
  }
}
