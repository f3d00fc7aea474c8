with held as (
  insert into ops.workflow_incarnation (namespace_id, reason, effects_held)
  select
    coalesce((select s.value #>> '{}' from ops.setting s where s.name = 'follower.namespace'), ''),
    'restored',
    true
  where
    $1::boolean
    and not exists (
      select 1
      from ops.workflow_incarnation i
      where i.reason = 'restored' and i.confirmed_at is null
    )
)
insert into ops.follow as f (
  case_id, register, committed, committed_event, seen, seen_event, seen_epoch, stage, substate, next_moment
)
select $2, $3, $4::integer, $5::uuid, $6::integer, $7::uuid, $8::integer, $9, $10, $11::timestamptz
from (select case when not $12::boolean then set_config('synchronous_commit', 'off', true) end) relaxed
on conflict (case_id)
do update set
  seen = case when $13::boolean then excluded.seen else greatest(f.seen, excluded.seen) end,
  seen_event = case
    when $14::boolean or excluded.seen >= f.seen then excluded.seen_event
    else f.seen_event end,
  seen_epoch = greatest(f.seen_epoch, excluded.seen_epoch),
  committed = case
    when $15::boolean then excluded.committed
    else greatest(f.committed, excluded.committed) end,
  stage = excluded.stage,
  substate = excluded.substate,
  next_moment = excluded.next_moment,
  poked_at = null,
  attempts = 0,
  retry_at = null,
  last_error = null,
  stuck = false,
  incarnation = f.incarnation + case when $16::boolean then 1 else 0 end
-- $1 = false
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
-- $3 = "ninh-thuan"
-- $4 = 3
-- $5 = "6f1a3c70-0000-4000-8000-000000000002"
-- $6 = 3
-- $7 = "6f1a3c70-0000-4000-8000-000000000002"
-- $8 = 1
-- $9 = "appraisal"
-- $10 = null
-- $11 = "2023-04-12T05:00:00.000Z"
-- $12 = false
-- $13 = false
-- $14 = false
-- $15 = false
-- $16 = false
