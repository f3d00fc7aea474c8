import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';

/** What keeps a register from being level: something owed is not yet done, or a workflow has not yet seen its case. */
export const Laggard = z.object({
  kind: z.enum(['owed', 'workflow', 'command', 'change']),
  /** Case id, or id of the owed command, or of the change that is being carried to cases. */
  id: z.string(),
  version: z.int(),
  seen: z.int(),
});
export type Laggard = z.infer<typeof Laggard>;

const shown = 200;

/** Looks whether everything that follows from a register's clock has happened (design §3.3). */
@Injectable()
export class Level {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** The earliest moment owed after `from` and not after `to` by a live stream; null = none. */
  async nextMoment(register: string, from: string, to: string): Promise<string | null> {
    const { rows } = await this.#pool.query<{ moment: string | null }>({
      name: 'level-next',
      text: 'select min(next_moment) as moment from log.stream where register = $1 and live and next_moment > $2 and next_moment <= $3',
      values: [register, from, to],
    });
    return rows[0]?.moment ?? null;
  }

  /** Everything that is not level at `now` under clock epoch `epoch`; at most 200, the rest comes when these are done. */
  async laggards(register: string, now: string, epoch: number): Promise<Laggard[]> {
    const { rows } = await this.#pool.query({
      name: 'level-laggards',
      text: `select 'owed' as kind, substr(s.stream_id, 12) as id, s.version, 0 as seen
               from log.stream s where s.register = $1 and s.live and s.next_moment <= $2
             union all
             select 'workflow', substr(s.stream_id, 12), s.version, coalesce(f.seen, 0)
               from log.stream s left join ops.follow f on f.case_id = substr(s.stream_id, 12)
              where s.register = $1 and s.kind = 'nomination' and s.live
                and (coalesce(f.seen, 0) < s.version or (s.next_moment is not null and coalesce(f.seen_epoch, -1) < $3))
             union all
             select 'command', o.id::text, 0, o.attempts
               from log.owed_command o where o.register = $1 and o.answered_at is null
             union all
             select 'change', f.id::text, f.version, f.cases from ops.fan_out f where f.register = $1 and f.finished_at is null
             limit ${shown}`,
      values: [register, now, epoch],
    });
    return z.array(Laggard).parse(rows);
  }
}
