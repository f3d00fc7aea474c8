import type { Pool } from 'pg';

const epochsSql = 'select c.register, c.epoch from ops.register_clock c';

/** A clock that was set, held or let run: every case with a moment ahead must compute its waiting anew. */
const epochSql = `update ops.follow f set epoch_wanted = $2, poked_at = null
  from log.stream s where f.register = $1 and f.epoch_wanted < $2 and s.stream_id = 'nomination:' || f.case_id and s.next_moment is not null and s.live`;

export class ClockWatch {
  readonly #pool: Pool;
  readonly #known = new Map<string, number>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** @returns how many cases are to be poked because their clock has changed */
  async catchUp(): Promise<number> {
    const { rows } = await this.#pool.query<{ register: string; epoch: number }>({
      name: 'follower.epochs',
      text: epochsSql,
    });
    let wanted = 0;
    for (const { register, epoch } of rows) {
      if (this.#known.get(register) === epoch) continue;
      const { rowCount } = await this.#pool.query({
        name: 'follower.epoch',
        text: epochSql,
        values: [register, epoch],
      });
      this.#known.set(register, epoch);
      wanted += rowCount ?? 0;
    }
    return wanted;
  }
}
