import type { Moment, StreamId } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

export type FollowHealth = 'level' | 'behind' | 'retrying' | 'stuck' | 'none';

/** How far a case's workflow has followed the log. */
export interface FollowView {
  readonly caseId: string;
  readonly register: string;
  /** Whether a workflow follows it: not for a historical case that is not released. */
  readonly live: boolean;
  readonly logVersion: number;
  readonly seenVersion: number;
  /** Events that the workflow has not seen yet. */
  readonly lag: number;
  readonly health: FollowHealth;
  readonly stage: string | null;
  readonly substate: string | null;
  readonly nextMoment: Moment | null;
  readonly pokedAt: Moment | null;
  readonly attempts: number;
  readonly retryAt: Moment | null;
  readonly lastError: string | null;
  readonly incarnation: number | null;
}

export interface FollowLag {
  readonly behind: number;
  readonly stuck: number;
  /** Machine seconds since the oldest unanswered poke. */
  readonly oldestPokeSeconds: number;
}

/** The workflow table: log version, version seen, lag and health of each case. */
export class FollowViews {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  async one(caseId: string): Promise<FollowView | null> {
    return (await followView(this.#db, caseId).executeTakeFirst()) ?? null;
  }

  /** Cases of a register by id, a page after an id; `health` filters. */
  page(register: string, health: FollowHealth | null, after: string | null, limit: number): Promise<FollowView[]> {
    return followPage(this.#db, register, health, after, limit).execute();
  }

  /** Lag of workflows, over all registers. */
  lag(): Promise<FollowLag> {
    return followLag(this.#db).executeTakeFirstOrThrow();
  }
}

const followed = (db: Kysely<Database>) =>
  db
    .selectFrom('log.stream as s')
    .leftJoin('ops.follow as f', (join) => join.on('f.case_id', '=', sql<string>`substr(s.stream_id, 12)`))
    .select([
      sql<string>`substr(s.stream_id, 12)`.as('caseId'),
      's.register',
      's.live',
      's.version as logVersion',
      sql<number>`coalesce(f.seen, 0)`.as('seenVersion'),
      sql<number>`case when s.live then greatest(s.version - coalesce(f.seen, 0), 0) else 0 end`.as('lag'),
      sql<FollowHealth>`case when not s.live then 'none' when f.stuck then 'stuck'
        when f.retry_at is not null then 'retrying'
        when coalesce(f.seen, 0) < s.version then 'behind' else 'level' end`.as('health'),
      'f.stage',
      'f.substate',
      's.next_moment as nextMoment',
      'f.poked_at as pokedAt',
      sql<number>`coalesce(f.attempts, 0)`.as('attempts'),
      'f.retry_at as retryAt',
      'f.last_error as lastError',
      'f.incarnation',
    ]);

export function followView(db: Kysely<Database>, caseId: string) {
  return followed(db).where('s.stream_id', '=', `nomination:${caseId}` as StreamId);
}

export function followPage(
  db: Kysely<Database>,
  register: string,
  health: FollowHealth | null,
  after: string | null,
  limit: number,
) {
  const ofRegister = followed(db)
    .where('s.register', '=', register)
    .where('s.kind', '=', 'nomination')
    .$if(after !== null, (query) => query.where('s.stream_id', '>', `nomination:${after ?? ''}` as StreamId));
  return db
    .selectFrom(ofRegister.as('rows'))
    .selectAll()
    .$if(health !== null, (query) => query.where('rows.health', '=', health ?? 'none'))
    .orderBy('rows.caseId')
    .limit(limit);
}

export function followLag(db: Kysely<Database>) {
  return db
    .selectFrom('ops.follow')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('stuck', '=', false).as('behind'),
      fn.countAll<number>().filterWhere('stuck', '=', true).as('stuck'),
      sql<number>`coalesce(extract(epoch from now() - min(poked_at)), 0)::float8`.as('oldestPokeSeconds'),
    ])
    .where((eb) =>
      eb.or([
        eb('seen', '<', eb.ref('committed')),
        eb('seen_epoch', '<', eb.ref('epoch_wanted')),
        // a workflow that has seen everything may be unable to do what is due
        eb('stuck', '=', true),
      ]),
    );
}
