with due as (
  select f.case_id
  from ops.follow f
  where
    (f.seen < f.committed or f.seen_epoch < f.epoch_wanted)
    and not f.stuck
    and (f.retry_at is null or f.retry_at <= now())
    and (f.poked_at is null or f.poked_at < now() - interval '60 s')
  order by f.poked_at nulls first
  limit $1
  for update skip locked
)
update ops.follow f
set
  poked = f.committed,
  poked_at = now(),
  attempts = f.attempts + 1,
  retry_at = null,
  stuck = f.attempts + 1 >= $2
from (select set_config('synchronous_commit', 'off', true)) relaxed, due d
join log.event e on e.stream_id = 'nomination:' || d.case_id and e.version = 1
where f.case_id = d.case_id
returning
  f.case_id as "caseId",
  f.register,
  f.committed,
  f.committed_event as "committedEvent",
  f.epoch_wanted as "epochWanted",
  f.seen,
  f.seen_event is not null as followed,
  f.stage,
  f.attempts,
  e.entry,
  e.facts ->> 'caseNumber' as "caseNumber"
-- $1 = 200
-- $2 = 500
