import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** A step of a case: what is asked, and since when. */
export interface Step {
  readonly register: string;
  readonly caseId: string;
  readonly key: string;
  readonly since: string;
}

export interface Deed {
  /** Person and account who do it. */
  readonly by: string;
  readonly account: string;
  readonly reason: string | null;
}

export interface Held {
  readonly person: string;
  readonly since: string;
}

/** What became of a change: done, so already, or somebody else was faster. */
export type Assigned =
  | { readonly kind: 'done' | 'already'; readonly held: Held | null }
  | { readonly kind: 'taken'; readonly held: Held };

export interface AssignmentChange {
  readonly id: number;
  readonly key: string;
  readonly person: string | null;
  readonly by: string;
  readonly reason: string | null;
  readonly at: string;
}

/** The change and its line of history in one statement: of two at once, the second finds the first's row. */
const noted = (person: string): string => `noted as (
    insert into ops.assignment_change (register, case_id, key, step_since, person, by_person, by_account, reason, at)
    select $1, $2, $3, $4, ${person}, $6, $7, $8, clock.at from changed cross join clock
  ) select changed.person, changed.since from changed`;
const clock =
  'clock as (select ops.business_now(c, statement_timestamp()) as at from ops.register_clock c where c.register = $1)';

const takeSql = `with ${clock}, changed as (
    insert into ops.assignment as a (register, case_id, key, step_since, person, since) select $1, $2, $3, $4, $5, clock.at from clock
    on conflict (case_id, key) do update set person = excluded.person, step_since = excluded.step_since, since = excluded.since
      where a.step_since <> excluded.step_since or (a.person = $9 and a.person <> excluded.person)
    returning a.person, a.since
  ), ${noted('$5')}`;
const releaseSql = `with ${clock}, changed as (
    delete from ops.assignment a where a.register = $1 and a.case_id = $2 and a.key = $3 and a.step_since = $4 and a.person = $5 returning a.person, a.since
  ), ${noted('null')}`;

/** Who looks after which step of which case. Kept beside the log: it is an arrangement among officers and no fact of the case. */
@Injectable()
export class Assignments {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  async heldBy({ caseId, key, since }: Step): Promise<Held | null> {
    const { rows } = await this.#pool.query<Held>({
      name: 'assignment-held',
      text: 'select a.person, a.since from ops.assignment a where a.case_id = $1 and a.key = $2 and a.step_since = $3',
      values: [caseId, key, since],
    });
    return rows[0] ?? null;
  }

  /** Gives the step to `person`, where nobody looks after it, or `from` does. */
  async take(step: Step, person: string, from: string | null, deed: Deed): Promise<Assigned> {
    const values = [step.register, step.caseId, step.key, step.since, person, deed.by, deed.account, deed.reason, from];
    const { rows } = await this.#pool.query<Held>({ name: 'assignment-take', text: takeSql, values });
    if (rows[0] !== undefined) return { kind: 'done', held: rows[0] };
    const held = await this.heldBy(step);
    // let go between the two statements: try again
    if (held === null) return this.take(step, person, from, deed);
    return { kind: held.person === person ? 'already' : 'taken', held };
  }

  /** Lets go of the step, where `from` looks after it. */
  async release(step: Step, from: string, deed: Deed): Promise<Assigned> {
    const values = [step.register, step.caseId, step.key, step.since, from, deed.by, deed.account, deed.reason];
    const { rows } = await this.#pool.query<Held>({ name: 'assignment-release', text: releaseSql, values });
    if (rows[0] !== undefined) return { kind: 'done', held: null };
    const held = await this.heldBy(step);
    return held === null || held.person === from ? { kind: 'already', held } : { kind: 'taken', held };
  }

  /** Everything that was arranged in a case, the latest first; at most 500. */
  async history(caseId: string): Promise<readonly AssignmentChange[]> {
    const { rows } = await this.#pool.query<AssignmentChange>({
      name: 'assignment-history',
      text: 'select h.id, h.key, h.person, h.by_person as by, h.reason, h.at from ops.assignment_change h where h.case_id = $1 order by h.id desc limit 500',
      values: [caseId],
    });
    return rows;
  }

  /** How many steps that still wait each person looks after. */
  async open(register: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.#pool.query<{ person: string; steps: number }>({
      name: 'assignment-open',
      text: `select a.person, count(*)::int as steps from ops.assignment a join read.work_item w on w.case_id = a.case_id and w.key = a.key and w.since = a.step_since
             where a.register = $1 group by a.person`,
      values: [register],
    });
    return new Map(rows.map(({ person, steps }) => [person, steps]));
  }
}
