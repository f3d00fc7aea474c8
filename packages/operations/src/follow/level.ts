import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** What keeps a register from being level: something due is not done yet, or a workflow has not seen its case yet. */
export interface Laggard {
  readonly kind: 'owed' | 'workflow' | 'command' | 'change';
  /** Case id, or id of the outbox command, or of the change in progress. */
  readonly id: string;
  readonly version: number;
  readonly seen: number;
  /** The case is stuck: nothing happens until somebody repairs it. */
  readonly stuck: boolean;
}

/** Most laggards of one answer; the rest appears when these are done. */
const shown = 200;

/** Checks whether everything that follows from a register's clock has happened (design §3.3). */
export class Level {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** The earliest due moment after `from` and not after `to` of a live stream; null = none. */
  async nextMoment(register: string, from: Moment, to: Moment): Promise<Moment | null> {
    return (await nextMomentOwed(this.#db, register, from, to).executeTakeFirstOrThrow()).moment;
  }

  /** Everything that is not level at `now` under clock epoch `epoch`; at most 200. */
  laggards(register: string, now: Moment, epoch: number): Promise<Laggard[]> {
    return laggards(this.#db, register, now, epoch).execute();
  }
}

export function nextMomentOwed(db: Kysely<Database>, register: string, from: Moment, to: Moment) {
  return db
    .selectFrom('log.stream')
    .select(({ fn }) => fn.min('next_moment').as('moment'))
    .where('register', '=', register)
    .where('live', '=', true)
    .where('next_moment', '>', from)
    .where('next_moment', '<=', to);
}

export function laggards(db: Kysely<Database>, register: string, now: Moment, epoch: number) {
  const zero = sql<number>`0`;
  const id = sql<string>`substr(s.stream_id, 12)`.as('id');
  const stuck = sql<boolean>`coalesce(f.stuck, false)`.as('stuck');
  const moving = sql<boolean>`false`.as('stuck');
  return db
    .selectFrom('log.stream as s')
    .leftJoin('ops.follow as f', (join) => join.on('f.case_id', '=', sql<string>`substr(s.stream_id, 12)`))
    .select([sql<Laggard['kind']>`'owed'`.as('kind'), id, 's.version', zero.as('seen'), stuck])
    .where('s.register', '=', register)
    .where('s.live', '=', true)
    .where('s.next_moment', '<=', now)
    .unionAll(
      db
        .selectFrom('log.stream as s')
        .leftJoin('ops.follow as f', (join) => join.on('f.case_id', '=', sql<string>`substr(s.stream_id, 12)`))
        .select([
          sql<Laggard['kind']>`'workflow'`.as('kind'),
          id,
          's.version',
          sql<number>`coalesce(f.seen, 0)`.as('seen'),
          stuck,
        ])
        .where('s.register', '=', register)
        .where('s.kind', '=', 'nomination')
        .where('s.live', '=', true)
        .where(
          sql<boolean>`(coalesce(f.seen, 0) < s.version
            or (s.next_moment is not null and coalesce(f.seen_epoch, -1) < ${epoch}))`,
        ),
    )
    .unionAll(
      db
        .selectFrom('log.owed_command as o')
        .select([
          sql<Laggard['kind']>`'command'`.as('kind'),
          sql<string>`o.id::text`.as('id'),
          zero.as('version'),
          'o.attempts as seen',
          moving,
        ])
        .where('o.register', '=', register)
        .where('o.answered_at', 'is', null),
    )
    .unionAll(
      db
        .selectFrom('ops.fan_out as f')
        .select([
          sql<Laggard['kind']>`'change'`.as('kind'),
          sql<string>`f.id::text`.as('id'),
          'f.version',
          'f.cases as seen',
          moving,
        ])
        .where('f.register', '=', register)
        .where('f.finished_at', 'is', null),
    )
    .limit(shown);
}
