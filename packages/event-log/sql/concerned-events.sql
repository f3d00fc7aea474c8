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
from log.one_with($1) as o (subject)
inner join "log"."event" as "e" on "e"."stream_id" = 'subject:' || o.subject
where "e"."register" = $2
order by "e"."stream_id", "e"."version"
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "ninh-thuan"
