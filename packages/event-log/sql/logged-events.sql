select
  "l"."log_index" as "logIndex",
  "e"."register",
  "e"."stream_id" as "streamId",
  "e"."version",
  "e"."type",
  "e"."schema_version" as "schemaVersion",
  "e"."event_id" as "eventId",
  "e"."command_id" as "commandId",
  "e"."actor",
  "e"."actor_role" as "actorRole",
  "e"."actor_unit" as "actorUnit",
  "e"."grant_ref" as "grantRef",
  "e"."on_behalf_of" as "onBehalfOf",
  "e"."entry",
  "e"."policy_hash" as "policyHash",
  "e"."occurred_at" as "occurredAt",
  "e"."recorded_at" as "recordedAt",
  "e"."facts"
from "log"."log_entry" as "l"
inner join "log"."event" as "e" on "e"."pos" = "l"."pos"
where "l"."log_index" > $1
order by "l"."log_index"
limit $2
-- $1 = 0
-- $2 = 5000
