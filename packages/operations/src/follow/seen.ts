import type { Moment } from '@vinhdanh/contracts';
import { sql, type RawBuilder } from 'kysely';

/** What the workflow of a case has seen. */
export interface Seen {
  readonly caseId: string;
  readonly register: string;
  readonly version: number;
  readonly eventId: string | null;
  /** Epoch of the register's clock. */
  readonly epoch: number;
  readonly stage: string | null;
  readonly substate: string | null;
  readonly nextMoment: Moment | null;
  /** The log was restored to a point before what the workflow had seen. */
  readonly restored: boolean;
}

/**
 * An answer: no poke is outstanding any more, and one still on its way is harmless. The commit need not reach the disk:
 * after a crash of PostgreSQL the row shows less than was seen, and the case is poked once more. After a restore of
 * PostgreSQL effects that the lost part of the log had recorded would be performed again, so the same commit holds them
 * until an administrator confirms. By hand: decision 0030.
 */
export const recordSeen = (seen: Seen): RawBuilder<unknown> => sql`
  with held as (
    insert into ops.workflow_incarnation (namespace_id, reason, effects_held)
    select coalesce((select s.value #>> '{}' from ops.setting s where s.name = 'follower.namespace'), ''),
      'restored', true
    where ${seen.restored}::boolean
      and not exists (select 1 from ops.workflow_incarnation i where i.reason = 'restored' and i.confirmed_at is null)
  )
  insert into ops.follow as f
    (case_id, register, committed, committed_event, seen, seen_event, seen_epoch, stage, substate, next_moment)
  select ${seen.caseId}, ${seen.register}, ${seen.version}::integer, ${seen.eventId}::uuid, ${seen.version}::integer,
    ${seen.eventId}::uuid, ${seen.epoch}::integer, ${seen.stage}, ${seen.substate}, ${seen.nextMoment}::timestamptz
  from (select case when not ${seen.restored}::boolean then set_config('synchronous_commit', 'off', true) end) relaxed
  on conflict (case_id) do update set
    seen = case when ${seen.restored}::boolean then excluded.seen else greatest(f.seen, excluded.seen) end,
    seen_event = case when ${seen.restored}::boolean or excluded.seen >= f.seen
      then excluded.seen_event else f.seen_event end,
    seen_epoch = greatest(f.seen_epoch, excluded.seen_epoch),
    committed = case when ${seen.restored}::boolean
      then excluded.committed else greatest(f.committed, excluded.committed) end,
    stage = excluded.stage, substate = excluded.substate, next_moment = excluded.next_moment,
    poked_at = null, attempts = 0, retry_at = null, last_error = null, stuck = false,
    incarnation = f.incarnation + case when ${seen.restored}::boolean then 1 else 0 end`;
