import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';

/** How far a case's workflow has followed the log. */
export const FollowView = z.object({
  caseId: z.string(),
  register: z.string(),
  live: z.boolean().describe('A workflow follows it: not so for a historical case that is not released'),
  logVersion: z.int(),
  seenVersion: z.int().describe('Version that the workflow has answered to have seen'),
  lag: z.int().describe('Events that the workflow has not seen yet'),
  health: z.enum(['level', 'behind', 'retrying', 'stuck', 'none']),
  stage: z.string().nullable(),
  substate: z.string().nullable(),
  nextMoment: z.string().nullable(),
  pokedAt: z.string().nullable(),
  attempts: z.int(),
  retryAt: z.string().nullable(),
  lastError: z.string().nullable(),
  incarnation: z.int().nullable(),
});
export type FollowView = z.infer<typeof FollowView>;

const columns = `substr(s.stream_id, 12) as "caseId", s.register, s.live, s.version as "logVersion", coalesce(f.seen, 0) as "seenVersion",
  case when s.live then greatest(s.version - coalesce(f.seen, 0), 0) else 0 end as lag,
  case when not s.live then 'none' when f.stuck then 'stuck' when f.retry_at is not null then 'retrying' when coalesce(f.seen, 0) < s.version then 'behind' else 'level' end as health,
  f.stage, f.substate, s.next_moment as "nextMoment", f.poked_at as "pokedAt", coalesce(f.attempts, 0) as attempts, f.retry_at as "retryAt", f.last_error as "lastError", f.incarnation`;
const source = `log.stream s left join ops.follow f on f.case_id = substr(s.stream_id, 12)`;

export interface FollowLag {
  readonly behind: number;
  readonly stuck: number;
  /** Machine seconds since the oldest unanswered poke. */
  readonly oldestPokeSeconds: number;
}

/** The workflow table: log version, version seen, lag and health of each case. */
@Injectable()
export class FollowRows {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  async one(caseId: string): Promise<FollowView | null> {
    const { rows } = await this.#pool.query({
      name: 'follow-one',
      text: `select ${columns} from ${source} where s.stream_id = $1`,
      values: [`nomination:${caseId}`],
    });
    return rows[0] === undefined ? null : FollowView.parse(rows[0]);
  }

  /** Cases of a register in the order of their ids; `health` picks some. */
  async page(
    register: string,
    health: FollowView['health'] | null,
    after: string | null,
    limit: number,
  ): Promise<FollowView[]> {
    const { rows } = await this.#pool.query({
      name: 'follow-page',
      text: `select * from (select ${columns} from ${source} where s.register = $1 and s.kind = 'nomination' and ($3::text is null or s.stream_id > 'nomination:' || $3)) rows
             where $2::text is null or health = $2 order by "caseId" limit $4`,
      values: [register, health, after, limit],
    });
    return z.array(FollowView).parse(rows);
  }

  /** How far workflows are behind, over all registers. */
  async lag(): Promise<FollowLag> {
    const { rows } = await this.#pool.query<FollowLag>({
      name: 'follow-lag',
      text: `select count(*) filter (where not stuck)::int as behind, count(*) filter (where stuck)::int as stuck,
                    coalesce(extract(epoch from now() - min(poked_at)), 0)::float8 as "oldestPokeSeconds"
             from ops.follow where seen < committed or seen_epoch < epoch_wanted`,
    });
    return rows[0] ?? { behind: 0, stuck: 0, oldestPokeSeconds: 0 };
  }
}
