insert into "ops"."follow" ("case_id", "register", "committed", "committed_event", "seen_epoch")
select
  substr(s.stream_id, 12) as "case_id",
  "s"."register",
  "s"."version",
  "s"."head_event",
  -1 as "seen_epoch"
from "log"."stream" as "s"
where "s"."stream_id" = $1 and "s"."live" = $2
on conflict ("case_id")
do update set "seen_epoch" = $3, "poked_at" = $4, "retry_at" = $5, "attempts" = $6, "stuck" = $7
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $2 = true
-- $3 = -1
-- $4 = null
-- $5 = null
-- $6 = 0
-- $7 = false
