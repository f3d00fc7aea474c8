import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PersonalReadRows, type NewPersonalRead } from '@vinhdanh/operations';
import type { Logger } from 'pino';
import { LOGGER } from '../app/tokens.js';
import type { Reading } from './reading.js';

/** Interval between two writes, ms, and how many rows may wait. */
const every = 500;
const most = 20_000;

/**
 * Records who read whose personal data, in `ops.personal_read`. Rows are written a little later, in batches, because
 * reading must stay fast.
 */
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

  /** Records a reading by an account. */
  add(account: string, reading: Reading): void {
    this.#waiting.push({ ...reading, account, at: new Date() });
    this.#timer ??= setTimeout(() => void this.flush(), every);
  }

  /** Writes the waiting rows; kept for the next time while the database is unavailable. */
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
}
