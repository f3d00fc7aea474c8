with
  batch as (
    select l.log_index, e.stream_id, e.version, e.event_id, e.register
    from log.log_entry l
    join log.event e on e.pos = l.pos
    where l.log_index > $1::bigint
    order by l.log_index
    limit $2
  ),
  moved as (
    update ops.setting s
    set value = to_json((select max(b.log_index) from batch b)), changed_at = now()
    from (select set_config('synchronous_commit', 'off', true)) relaxed
    where s.name = $3 and (s.value #>> '{}')::bigint = $4::bigint and exists (select from batch)
    returning (s.value #>> '{}')::bigint as upto
  ),
  heads as (
    select distinct on (b.stream_id) b.stream_id, b.register, b.version, b.event_id
    from batch b
    where b.stream_id like 'nomination:%' and exists (select from moved)
    order by b.stream_id, b.version desc
  ),
  marked as (
    insert into ops.follow as f (case_id, register, committed, committed_event)
    select substr(h.stream_id, 12), h.register, h.version, h.event_id
    from heads h
    join log.stream s on s.stream_id = h.stream_id
    where s.live
    on conflict (case_id)
    do update set committed = excluded.committed, committed_event = excluded.committed_event
    where f.committed < excluded.committed
    returning 1
  )
select m.upto, (select count(*) from marked) as marked
from moved m
-- $1 = 0
-- $2 = 2000
-- $3 = "follower.checkpoint"
-- $4 = 0
