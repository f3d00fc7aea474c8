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
  "e"."facts",
  (
    select coalesce(json_object_agg(p.class, p.body order by p.class), '{}') as "bodies"
    from "log"."event_personal" as "p"
    where "p"."pos" = "e"."pos" and "p"."class" = any($1::text[])
  ) as "personal"
from "log"."event" as "e"
where "e"."stream_id" = $2 and "e"."version" > $3
order by "e"."version"
-- $1 = ["identity","contact"]
-- $2 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
-- $3 = 0
