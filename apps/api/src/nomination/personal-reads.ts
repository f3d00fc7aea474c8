import type { Pool } from 'pg';

interface Read {
  readonly account: string;
  readonly stream: string;
  readonly classes: readonly string[];
  readonly at: Date;
}

/** Rows are written together this often, machine milliseconds; at most so many wait. */
const every = 500;
const most = 20_000;

/** Notes who read whose personal data, in `ops.personal_read`. Written a little later, in batches: reading must stay quick. */
export class PersonalReads {
  readonly #pool: Pool;
  readonly #failed: (error: unknown) => void;
  #waiting: Read[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(pool: Pool, failed: (error: unknown) => void) {
    this.#pool = pool;
    this.#failed = failed;
  }

  note(account: string, stream: string, classes: readonly string[]): void {
    this.#waiting.push({ account, stream, classes, at: new Date() });
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
        text: `insert into ops.personal_read (at, account, register, stream_id, classes)
               select r.at, r.account, s.register, r.stream, string_to_array(r.classes, ',')
                 from unnest($1::timestamptz[], $2::uuid[], $3::text[], $4::text[]) as r (at, account, stream, classes)
                 join log.stream s on s.stream_id = r.stream`,
        values: [
          batch.map((read) => read.at),
          batch.map((read) => read.account),
          batch.map((read) => read.stream),
          batch.map((read) => read.classes.join(',')),
        ],
      });
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting].slice(0, most);
      this.#timer ??= setTimeout(() => void this.flush(), every * 10);
      this.#failed(error);
    }
  }
}
