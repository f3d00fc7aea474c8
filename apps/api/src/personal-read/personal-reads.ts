import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PersonalReadRows, type NewPersonalRead } from '@vinhdanh/operations';
import type { Logger } from 'pino';
import { LOGGER } from '../app/tokens.js';

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
  readonly #rows: PersonalReadRows;
  readonly #logger: Logger;
  #waiting: NewPersonalRead[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(@Inject(PersonalReadRows) rows: PersonalReadRows, @Inject(LOGGER) logger: Logger) {
    this.#rows = rows;
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
      await this.#rows.add(batch);
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting].slice(0, most);
      this.#timer ??= setTimeout(() => void this.flush(), every * 10);
      this.#logger.warn({ err: error }, 'reads of personal data wait to be written');
    }
  }

  #add(read: NewPersonalRead): void {
    this.#waiting.push(read);
    this.#timer ??= setTimeout(() => void this.flush(), every);
  }
}
