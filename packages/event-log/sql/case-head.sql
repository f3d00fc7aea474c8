select
  "s"."register",
  "s"."version",
  "s"."head_event" as "headEvent",
  "l"."log_index" as "logIndex",
  "s"."occurred_at" as "occurredAt",
  "s"."recorded_at" as "recordedAt",
  "s"."next_moment" as "nextMoment",
  "s"."live"
from "log"."stream" as "s"
inner join "log"."event" as "e" on "e"."event_id" = "s"."head_event"
left join "log"."log_entry" as "l" on "l"."pos" = "e"."pos"
where "s"."stream_id" = $1
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
