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
  "e"."facts",
  (
    select coalesce(json_object_agg(p.class, p.body order by p.class), '{}') as "bodies"
    from "log"."event_personal" as "p"
    where "p"."pos" = "e"."pos" and "p"."class" = any($1::text[])
  ) as "personal"
from "log"."log_entry" as "l"
inner join "log"."event" as "e" on "e"."pos" = "l"."pos"
where "l"."log_index" > $2
order by "l"."log_index"
limit $3
-- $1 = ["identity"]
-- $2 = 0
-- $3 = 5000
