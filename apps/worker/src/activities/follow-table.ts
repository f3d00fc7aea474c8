import type { Followed } from '@vinhdanh/contracts';
import type { Pool } from 'pg';

/** What stands in column `substate` while a case rests but an effect still waits for its outcome: its workflow must live on. */
export const effectsOwed = 'effects-owed';

/**
 * An answer: no poke is outstanding any more, and one still on its way does no harm. The commit need not reach the disk: after a crash of PostgreSQL the row says less than was seen, and the case is poked
 * once more. Not so where PostgreSQL was restored: effects that the lost part of the log had performed would be performed again, so that with the answer, in one commit, they are held until an
 * administrator has looked.
 */
const seenSql = `with held as (
    insert into ops.workflow_incarnation (namespace_id, reason, effects_held)
    select coalesce((select s.value #>> '{}' from ops.setting s where s.name = 'follower.namespace'), ''), 'restored', true
    where $9::boolean and not exists (select 1 from ops.workflow_incarnation i where i.reason = 'restored' and i.confirmed_at is null))
  insert into ops.follow as f (case_id, register, committed, committed_event, seen, seen_event, seen_epoch, stage, substate, next_moment)
  select $1, $2, $3::integer, $4::uuid, $3::integer, $4::uuid, $5::integer, $6, $7, $8::timestamptz
  from (select case when not $9::boolean then set_config('synchronous_commit', 'off', true) end) relaxed
  on conflict (case_id) do update set
    seen = case when $9::boolean then excluded.seen else greatest(f.seen, excluded.seen) end,
    seen_event = case when $9::boolean or excluded.seen >= f.seen then excluded.seen_event else f.seen_event end,
    seen_epoch = greatest(f.seen_epoch, excluded.seen_epoch),
    committed = case when $9::boolean then excluded.committed else greatest(f.committed, excluded.committed) end,
    stage = excluded.stage, substate = excluded.substate, next_moment = excluded.next_moment,
    poked_at = null, attempts = 0, retry_at = null, last_error = null, stuck = false,
    incarnation = f.incarnation + case when $9::boolean then 1 else 0 end`;

/** Notes in `ops.follow` what the workflow of a case has seen: the follower pokes until it is what was committed. */
export class FollowTable {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async seen(followed: Followed): Promise<void> {
    const { caseId, register, cursor, stage, nextMoment, effects, restored } = followed;
    const substate = stage === null && effects.length > 0 ? effectsOwed : followed.substate;
    const values = [
      caseId,
      register,
      cursor.version,
      cursor.eventId,
      cursor.epoch,
      stage,
      substate,
      nextMoment,
      restored,
    ];
    await this.#pool.query({ name: 'follow.seen', text: seenSql, values });
  }
}
