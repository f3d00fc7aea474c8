import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { LOGGER } from '../app/tokens.js';
import type { Reading } from './reading.js';

interface Row extends Reading {
  readonly account: string;
  readonly at: Date;
}

/** How often rows are written together, ms, and how many may wait. */
const every = 500;
const most = 20_000;

/** Records who read whose personal data, in `ops.personal_read`. Rows are written a little later, in batches, because reading must stay quick. */
@Injectable()
export class PersonalReads implements OnApplicationShutdown {
  readonly #pool: Pool;
  readonly #logger: Logger;
  #waiting: Row[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(@Inject(Pool) pool: Pool, @Inject(LOGGER) logger: Logger) {
    this.#pool = pool;
    this.#logger = logger;
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  /** Records a reading by an account. */
  add(account: string, reading: Reading): void {
    this.#waiting.push({ ...reading, account, at: new Date() });
    this.#timer ??= setTimeout(() => void this.flush(), every);
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
}
