insert into "ops"."follow" ("case_id", "register", "committed", "committed_event")
select substr(s.stream_id, 12) as "case_id", "s"."register", "s"."version", "s"."head_event"
from "log"."stream" as "s"
where
  "s"."kind" = $1
  and "s"."live" = $2
  and not exists (
    select "f"."case_id"
    from "ops"."follow" as "f"
    where "f"."case_id" = substr(s.stream_id, 12)
  )
on conflict
do nothing
-- $1 = "nomination"
-- $2 = true
