import { kyselyOn } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { JoinedDatabase } from '../read-views.js';
import type { FollowView } from './follow-views.js';

/** Possible faults of a workflow. */
export const workflowFaults = ['stuck', 'failing', 'missing', 'lagging', 'drift', 'held'] as const;
export type WorkflowFault = (typeof workflowFaults)[number];

export interface FaultyWorkflow extends FollowView {
  readonly caseNumber: string | null;
  readonly unit: string | null;
  /** Stage by the log; `stage` is the workflow's. */
  readonly logStage: string | null;
  readonly faults: WorkflowFault[];
  readonly lastEffectError: string | null;
}

/** Workflows of a register grouped by fault. */
export class FaultyWorkflows {
  readonly #db: Kysely<JoinedDatabase>;

  /** Counts over all cases of a register are planned for each register, so nothing is prepared. */
  constructor(pool: Pool) {
    this.#db = kyselyOn<JoinedDatabase>(pool, { prepared: false });
  }

  /** How many cases have each fault; one may have several. */
  async counts(register: string): Promise<ReadonlyMap<WorkflowFault, number>> {
    const { rows } = await countFaults(register).execute(this.#db);
    return new Map(rows.map(({ fault, cases }) => [fault, cases]));
  }

  /** Cases with one fault, or with any, by id, a page after an id. */
  async page(
    register: string,
    fault: WorkflowFault | null,
    after: string | null,
    limit: number,
  ): Promise<FaultyWorkflow[]> {
    return (await faultyWorkflows(register, fault, after, limit).execute(this.#db)).rows;
  }

  /** The case of a register with a number, ignoring case: none or one. */
  numbered(
    register: string,
    number: string,
  ): Promise<readonly { readonly caseId: string; readonly caseNumber: string }[]> {
    return caseNumbered(this.#db, register, number).execute();
  }
}

/**
 * Cases of a register with the faults of their workflows. A case committed less than ten seconds ago is not faulty yet.
 */
const looked = (register: string) => sql`hold as (
    select exists (
      select from ops.workflow_incarnation i where i.effects_held and i.confirmed_at is null
    ) as held
  ), failed as (
    select split_part(e.stream_id, ':', 2) as case_id, max(e.facts->>'error') as error
    from read.audit a join log.log_entry l on l.log_index = a.log_index join log.event e on e.pos = l.pos
    where a.register = ${register} and a.type = 'EffectFailed'
      and not exists (
        select from log.event p
        where p.stream_id = e.stream_id and p.type = 'EffectPerformed' and p.facts->>'key' = e.facts->>'key'
      )
    group by 1
  ), looked as (
    select s.live, s.version, s.next_moment as log_next, f.seen, f.stuck, f.stage, f.substate, f.poked_at, f.attempts,
      f.retry_at, coalesce(n.fault, f.last_error) as last_error, n.fault, f.incarnation, n.case_number,
      n.unit as case_unit, n.stage as log_stage, failed.error as effect_error, substr(s.stream_id, 12) as id,
      array_remove(array[
        case when f.stuck or n.fault is not null then 'stuck' end,
        case when f.retry_at is not null or f.last_error is not null and n.fault is null or failed.error is not null
          then 'failing' end,
        case when s.live and coalesce(f.seen, 0) = 0 and not coalesce(f.stuck, false)
          and (f.poked_at is null and f.case_id is null or f.poked_at < now() - interval '10 s') then 'missing' end,
        case when s.live and f.seen > 0 and f.seen < s.version and not f.stuck then 'lagging' end,
        case when s.live and f.seen = s.version and n.version = s.version and f.stage is distinct from n.stage
          then 'drift' end,
        case when s.live and hold.held and exists (
          select from json_array_elements(n.folded->'effects') owed
          where not exists (
            select from log.event p
            where p.stream_id = 'effects:' || n.case_id and p.type = 'EffectPerformed'
              and p.facts->>'event' = owed->>'event'
          )
        ) then 'held' end
      ], null) as faults
    from log.stream s cross join hold left join ops.follow f on f.case_id = substr(s.stream_id, 12)
      left join read.nomination n on n.case_id = substr(s.stream_id, 12)
      left join failed on failed.case_id = substr(s.stream_id, 12)
    where s.register = ${register} and s.kind = 'nomination'
  )`;

export const countFaults = (register: string) => sql<{ fault: WorkflowFault; cases: number }>`
  with ${looked(register)}
  select each.fault, count(*)::int as cases from looked r cross join unnest(r.faults) as each (fault)
    group by each.fault`;

/** By hand: it reads the log, the follow rows and two read models for every case of a register at once. */
export const faultyWorkflows = (
  register: string,
  fault: WorkflowFault | null,
  after: string | null,
  limit: number,
) => sql<FaultyWorkflow>`
  with ${looked(register)}
  select r.id as "caseId", ${register}::text as register, r.live, r.version as "logVersion",
    coalesce(r.seen, 0) as "seenVersion",
    case when r.live then greatest(r.version - coalesce(r.seen, 0), 0) else 0 end as lag,
    case when not r.live then 'none' when r.stuck or r.fault is not null then 'stuck'
      when r.retry_at is not null then 'retrying' when coalesce(r.seen, 0) < r.version then 'behind'
      else 'level' end as health,
    r.stage, r.substate, r.log_next as "nextMoment", r.poked_at as "pokedAt", coalesce(r.attempts, 0) as attempts,
    r.retry_at as "retryAt", r.last_error as "lastError", r.incarnation, r.case_number as "caseNumber",
    r.case_unit as unit, r.log_stage as "logStage", r.faults, r.effect_error as "lastEffectError"
  from looked r
  where (case when ${fault}::text is null then cardinality(r.faults) > 0 else ${fault}::text = any (r.faults) end)
    and (${after}::text is null or r.id > ${after}::text)
  order by r.id limit ${limit}`;

export function caseNumbered(db: Kysely<JoinedDatabase>, register: string, number: string) {
  return db
    .selectFrom('read.nomination')
    .select(['case_id as caseId', 'case_number as caseNumber'])
    .where('register', '=', register)
    .where('case_number', '=', sql<string>`upper(${number})`);
}
