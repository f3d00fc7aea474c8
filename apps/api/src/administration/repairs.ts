import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';

export const RepairAct = z.object({
  id: z.string(),
  at: z.string(),
  account: z.string(),
  name: z.string(),
  act: z.enum(['poke', 'restart']),
  reason: z.string(),
  outcome: z.unknown().describe('null: it did not come to its end; send it again with the same key'),
});
export type RepairAct = z.infer<typeof RepairAct>;

export interface NewRepair {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly register: string;
  readonly caseId: string;
  readonly act: RepairAct['act'];
  readonly reason: string;
}

const columns = 'r.id::text as id, r.at, r.account::text as account, r.name, r.act, r.reason, r.outcome';

/** The follower sends a poke at its next look, whatever it thought that the workflow had seen. */
const pokeSql = `insert into ops.follow as f (case_id, register, committed, committed_event, seen_epoch)
  select substr(s.stream_id, 12), s.register, s.version, s.head_event, -1 from log.stream s where s.stream_id = 'nomination:' || $1 and s.live
  on conflict (case_id) do update set seen_epoch = -1, poked_at = null, retry_at = null, attempts = 0, stuck = false`;

/** As if no workflow had ever seen the case: the next one begins from the log. What it sent already stands in the log and is not sent again. */
const anewSql = `update ops.follow f set seen = 0, seen_event = null, seen_epoch = -1, poked_at = null, retry_at = null, attempts = 0, stuck = false, last_error = null, incarnation = f.incarnation + 1
  where f.case_id = $1`;

/** What administrators do to workflows by hand, and the record of it. */
@Injectable()
export class Repairs {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** Writes down what is going to be done; where it was before under the same id, that. */
  async begin({ id, account, name, register, caseId, act, reason }: NewRepair): Promise<RepairAct> {
    await this.#pool.query(
      `insert into ops.administration_act (id, account, name, register, case_id, act, reason) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing`,
      [id, account, name, register, caseId, act, reason],
    );
    const { rows } = await this.#pool.query(`select ${columns} from ops.administration_act r where r.id = $1`, [id]);
    return RepairAct.parse(rows[0]);
  }

  async ended(id: string, outcome: unknown): Promise<void> {
    await this.#pool.query('update ops.administration_act r set outcome = $2 where r.id = $1', [
      id,
      JSON.stringify(outcome),
    ]);
  }

  /** What was done to a case, the latest first. */
  async ofCase(caseId: string): Promise<RepairAct[]> {
    const { rows } = await this.#pool.query(
      `select ${columns} from ops.administration_act r where r.case_id = $1 order by r.at desc limit 50`,
      [caseId],
    );
    return z.array(RepairAct).parse(rows);
  }

  async poke(caseId: string): Promise<void> {
    await this.#pool.query(pokeSql, [caseId]);
  }

  async anew(caseId: string): Promise<void> {
    await this.#pool.query(anewSql, [caseId]);
    await this.poke(caseId);
  }
}
