import { sql, type RawBuilder } from 'kysely';

/** A case whose workflow has something to see. */
export interface DueCase {
  readonly caseId: string;
  readonly register: string;
  readonly committed: number;
  readonly committedEvent: string | null;
  readonly epochWanted: number;
  readonly seen: number;
  /** Whether a workflow has ever read this case. */
  readonly followed: boolean;
  readonly stage: string | null;
  readonly attempts: number;
  readonly entry: string;
  readonly caseNumber: string | null;
}

/**
 * Takes cases that have something to see and no outstanding poke (none sent, or 60 s without an answer), and records
 * the poke before it is sent. A case is stuck after `mostUnanswered` unanswered pokes. By hand: decision 0030.
 */
export const takeDueCases = (limit: number, mostUnanswered: number): RawBuilder<DueCase> => sql`
  with due as (
    select f.case_id from ops.follow f
    where (f.seen < f.committed or f.seen_epoch < f.epoch_wanted) and not f.stuck
      and (f.retry_at is null or f.retry_at <= now()) and (f.poked_at is null or f.poked_at < now() - interval '60 s')
    order by f.poked_at nulls first limit ${limit} for update skip locked
  )
  update ops.follow f
  set poked = f.committed, poked_at = now(), attempts = f.attempts + 1, retry_at = null,
    stuck = f.attempts + 1 >= ${mostUnanswered}
  from (select set_config('synchronous_commit', 'off', true)) relaxed,
    due d join log.event e on e.stream_id = 'nomination:' || d.case_id and e.version = 1
  where f.case_id = d.case_id
  returning f.case_id as "caseId", f.register, f.committed, f.committed_event as "committedEvent",
    f.epoch_wanted as "epochWanted", f.seen, f.seen_event is not null as followed, f.stage, f.attempts, e.entry,
    e.facts ->> 'caseNumber' as "caseNumber"`;
