import type { StreamId } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** Which registers the installation has: rows of `ops.register_clock`, with what the log says of them. */
export class RegisterRows {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Registers in which the account belongs to a person, by id. */
  async ofAccount(account: string): Promise<string[]> {
    return (await registersOfAccount(this.#db, account).execute()).map(({ register }) => register);
  }

  /** Registers in which a link of the account to a person was proposed, by id; it may have been answered since. */
  async proposedFor(account: string): Promise<string[]> {
    return (await registersProposedFor(this.#db, account).execute()).map(({ register }) => register);
  }

  /** All registers with the facts of their first event, in the order in which they were created. */
  all(): Promise<{ readonly register: string; readonly facts: unknown }[]> {
    return registersCreated(this.#db).execute();
  }
}

/** Over the persons of each register, not over all events. */
export function registersOfAccount(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('ops.register_clock as c')
    .innerJoin('log.stream as s', (join) => join.onRef('s.register', '=', 'c.register').on('s.kind', '=', 'person'))
    .innerJoin('log.event as e', (join) =>
      join
        .onRef('e.stream_id', '=', 's.stream_id')
        .on('e.type', '=', 'AccountLinked')
        .on(sql<string>`e.facts ->> 'account'`, '=', account),
    )
    .select('s.register')
    .distinct()
    .orderBy('s.register');
}

/** Over the persons of each register, as `registersOfAccount`. */
export function registersProposedFor(db: Kysely<Database>, account: string) {
  return db
    .selectFrom('ops.register_clock as c')
    .innerJoin('log.stream as s', (join) => join.onRef('s.register', '=', 'c.register').on('s.kind', '=', 'person'))
    .innerJoin('log.event as e', (join) =>
      join
        .onRef('e.stream_id', '=', 's.stream_id')
        .on('e.type', '=', 'ChangeProposed')
        .on(sql<string>`e.facts #>> '{command,input,account}'`, '=', account),
    )
    .select('s.register')
    .distinct()
    .orderBy('s.register');
}

export function registersCreated(db: Kysely<Database>) {
  return db
    .selectFrom('ops.register_clock as c')
    .innerJoin('log.event as e', (join) =>
      join.on('e.stream_id', '=', sql<StreamId>`'register:' || c.register`).on('e.version', '=', 1),
    )
    .select(['c.register', 'e.facts'])
    .orderBy('e.pos');
}
