import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A case, or the remarks beside it, that changed in a range of the total order. */
export interface ChangedCase {
  readonly logIndex: number;
  readonly register: string;
  readonly stream: 'nomination' | 'remarks';
  readonly caseId: string;
  readonly version: number;
  /** Types of the events that happened. */
  readonly types: readonly string[];
  /** Every remark of the range is for officers only. */
  readonly officersOnly: boolean;
  readonly unit: string;
  readonly openTo: readonly string[];
}

/** Changes of cases, for live updates: no further than the list of cases. */
export class ChangedCases {
  readonly #db: Kysely<Database & { 'read.projection': { name: string; active: boolean; checkpoint: number } }>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Log index that the list of cases shows; 0 when there is no list yet. */
  async shown(): Promise<number> {
    const row = await this.#db
      .selectFrom('read.projection')
      .select('checkpoint')
      .where('name', '=', 'nomination')
      .where('active', '=', true)
      .executeTakeFirst();
    return row?.checkpoint ?? 0;
  }

  /** Each case once, in the total order; the row of a case has at least the returned version. */
  async between(after: number, upTo: number, registers: readonly string[]): Promise<readonly ChangedCase[]> {
    return (await changedCases(after, upTo, registers).execute(this.#db)).rows;
  }
}

export const changedCases = (after: number, upTo: number, registers: readonly string[]) => sql<ChangedCase>`
  with changed as (
    select max(l.log_index) as "logIndex", e.register, split_part(e.stream_id, ':', 1) as stream,
      split_part(e.stream_id, ':', 2) as "caseId", max(e.version) as version, array_agg(distinct e.type) as types,
      bool_and(coalesce(e.facts->>'audience', 'readers') = 'officers') as "officersOnly"
    from log.log_entry l join log.event e on e.pos = l.pos
    where l.log_index > ${after} and l.log_index <= ${upTo}
      and (e.stream_id like 'nomination:%' or e.stream_id like 'remarks:%')
        and e.register = any (${[...registers]}::text[])
    group by e.register, e.stream_id
  )
  select c.*, n.unit, n.open_to as "openTo"
  from changed c join read.nomination n on n.case_id = c."caseId" order by 1`;
