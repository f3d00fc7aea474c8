select
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
from "log"."stream" as "s"
inner join "log"."event" as "e" on "e"."stream_id" = "s"."stream_id"
where "s"."register" = $1 and "s"."kind" = any($2)
order by "e"."pos"
-- $1 = "ninh-thuan"
-- $2 = ["units","person"]
