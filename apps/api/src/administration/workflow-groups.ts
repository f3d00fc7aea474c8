import { Inject, Injectable } from '@nestjs/common';
import type { Bilingual } from '@vinhdanh/contracts';
import { Pool } from 'pg';
import { z } from 'zod';
import { FollowView } from '../workflow/follow-rows.js';

/** What may be wrong with a workflow. */
export const workflowFaults = ['stuck', 'failing', 'missing', 'lagging', 'drift', 'held'] as const;
export type WorkflowFault = (typeof workflowFaults)[number];

/** Each fault in words: what it is, and what to do. */
export const faultWords: Readonly<Record<WorkflowFault, { readonly name: Bilingual; readonly says: Bilingual }>> = {
  stuck: {
    name: { vi: 'Kẹt', en: 'Stuck' },
    says: {
      vi: '500 lần gọi không được trả lời. Xem lỗi, rồi gọi lại hoặc khởi động lại.',
      en: '500 pokes went unanswered. Look at the failure, then poke or restart it.',
    },
  },
  failing: {
    name: { vi: 'Lỗi khi thực hiện', en: 'Failing' },
    says: {
      vi: 'Lần gọi gần nhất hoặc một việc gửi đi bị lỗi; máy tự thử lại. Xem lỗi cuối và lần thử tới.',
      en: 'The last poke or an effect failed and is tried again. See the last failure and the next attempt.',
    },
  },
  missing: {
    name: { vi: 'Chưa có quy trình', en: 'No workflow' },
    says: {
      vi: 'Hồ sơ cần quy trình mà chưa có quy trình nào trả lời. Gọi để khởi động từ sổ.',
      en: 'The case is owed a workflow and none has answered. Poke it: it starts from the log.',
    },
  },
  lagging: {
    name: { vi: 'Chưa theo kịp', en: 'Lagging' },
    says: {
      vi: 'Quy trình chưa thấy sự kiện mới nhất. Thường tự theo kịp; nếu không, kiểm tra worker.',
      en: 'The workflow has not seen the last events. It mostly catches up by itself; if not, look at the worker.',
    },
  },
  drift: {
    name: { vi: 'Lệch với sổ', en: 'Drift' },
    says: {
      vi: 'Quy trình ở giai đoạn khác với sổ. Khởi động lại từ sổ.',
      en: 'The workflow is in another stage than the log. Restart it from the log.',
    },
  },
  held: {
    name: { vi: 'Việc gửi đang giữ', en: 'Effects held' },
    says: {
      vi: 'Sau khi khôi phục, việc gửi chờ quản trị viên hệ thống xác nhận.',
      en: 'After a restore, effects wait for the administrator of the installation to confirm.',
    },
  },
};

export const FaultyWorkflow = FollowView.extend({
  caseNumber: z.string().nullable(),
  unit: z.string().nullable(),
  logStage: z.string().nullable().describe('Stage by the log; `stage` is the workflow’s'),
  faults: z.array(z.enum(workflowFaults)),
  lastEffectError: z.string().nullable(),
});
export type FaultyWorkflow = z.infer<typeof FaultyWorkflow>;

/** Cases of a register with what is wrong with their workflows. $1: register. A case that was just committed is given ten seconds. */
const faultySql = `with hold as (
    select exists (select from ops.workflow_incarnation i where i.effects_held and i.confirmed_at is null) as held
  ), failed as (
    select split_part(e.stream_id, ':', 2) as case_id, max(e.facts->>'error') as error
    from read.audit a join log.log_entry l on l.log_index = a.log_index join log.event e on e.pos = l.pos
    where a.register = $1 and a.type = 'EffectFailed'
      and not exists (select from log.event p where p.stream_id = e.stream_id and p.type = 'EffectPerformed' and p.facts->>'key' = e.facts->>'key')
    group by 1
  ), looked as (
    select s.live, s.version, s.next_moment as log_next, f.seen, f.stuck, f.stage, f.substate, f.poked_at, f.attempts, f.retry_at, coalesce(n.fault, f.last_error) as last_error, n.fault, f.incarnation, n.case_number, n.unit as case_unit, n.stage as log_stage, failed.error as effect_error,
      substr(s.stream_id, 12) as id,
      array_remove(array[
        case when f.stuck or n.fault is not null then 'stuck' end,
        case when f.retry_at is not null or f.last_error is not null and n.fault is null or failed.error is not null then 'failing' end,
        case when s.live and coalesce(f.seen, 0) = 0 and not coalesce(f.stuck, false) and (f.poked_at is null and f.case_id is null or f.poked_at < now() - interval '10 s') then 'missing' end,
        case when s.live and f.seen > 0 and f.seen < s.version and not f.stuck then 'lagging' end,
        case when s.live and f.seen = s.version and n.version = s.version and f.stage is distinct from n.stage then 'drift' end,
        case when s.live and hold.held and exists (
          select from json_array_elements(n.folded->'effects') owed
          where not exists (select from log.event p where p.stream_id = 'effects:' || n.case_id and p.type = 'EffectPerformed' and p.facts->>'event' = owed->>'event')
        ) then 'held' end
      ], null) as faults
    from log.stream s cross join hold left join ops.follow f on f.case_id = substr(s.stream_id, 12) left join read.nomination n on n.case_id = substr(s.stream_id, 12)
      left join failed on failed.case_id = substr(s.stream_id, 12)
    where s.register = $1 and s.kind = 'nomination'
  )`;

const shownSql = `select r.id as "caseId", $1::text as register, r.live, r.version as "logVersion", coalesce(r.seen, 0) as "seenVersion",
    case when r.live then greatest(r.version - coalesce(r.seen, 0), 0) else 0 end as lag,
    case when not r.live then 'none' when r.stuck or r.fault is not null then 'stuck' when r.retry_at is not null then 'retrying' when coalesce(r.seen, 0) < r.version then 'behind' else 'level' end as health,
    r.stage, r.substate, r.log_next as "nextMoment", r.poked_at as "pokedAt", coalesce(r.attempts, 0) as attempts, r.retry_at as "retryAt", r.last_error as "lastError", r.incarnation,
    r.case_number as "caseNumber", r.case_unit as unit, r.log_stage as "logStage", r.faults, r.effect_error as "lastEffectError"`;

/** Workflows of a register grouped by what is wrong with them. */
@Injectable()
export class WorkflowGroups {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** How many cases have each fault; one may have several. */
  async counts(register: string): Promise<ReadonlyMap<WorkflowFault, number>> {
    const { rows } = await this.#pool.query<{ fault: WorkflowFault; cases: number }>(
      `${faultySql} select fault, count(*)::int as cases from looked r cross join unnest(r.faults) as fault group by fault`,
      [register],
    );
    return new Map(rows.map(({ fault, cases }) => [fault, cases]));
  }

  /** Cases with one fault, or with any, in the order of their ids. */
  async page(
    register: string,
    fault: WorkflowFault | null,
    after: string | null,
    limit: number,
  ): Promise<FaultyWorkflow[]> {
    const { rows } = await this.#pool.query(
      `${faultySql} ${shownSql} from looked r
       where (case when $2::text is null then cardinality(r.faults) > 0 else $2 = any (r.faults) end) and ($3::text is null or r.id > $3) order by r.id limit $4`,
      [register, fault, after, limit],
    );
    return z.array(FaultyWorkflow).parse(rows);
  }

  /** The case of a register that bears a number, in letters of either size: none or one. */
  async numbered(
    register: string,
    number: string,
  ): Promise<readonly { readonly caseId: string; readonly caseNumber: string }[]> {
    const { rows } = await this.#pool.query<{ caseId: string; caseNumber: string }>(
      'select case_id as "caseId", case_number as "caseNumber" from read.nomination where register = $1 and case_number = upper($2)',
      [register, number],
    );
    return rows;
  }
}
