select distinct "s"."register"
from "ops"."register_clock" as "c"
inner join "log"."stream" as "s" on "s"."register" = "c"."register" and "s"."kind" = $1
inner join "log"."event" as "e" on
  "e"."stream_id" = "s"."stream_id"
  and "e"."type" = $2
  and e.facts #>> '{command,input,account}' = $3
order by "s"."register"
-- $1 = "person"
-- $2 = "ChangeProposed"
-- $3 = "6f1a3c70-0000-4000-8000-000000000002"
