select
  "a"."log_index" as "logIndex",
  "e"."stream_id" as "streamId",
  "e"."version",
  "e"."event_id" as "eventId",
  "e"."command_id" as "commandId",
  "e"."type",
  "n"."case_id" as "caseId",
  "n"."case_number" as "caseNumber",
  "n"."unit" as "caseUnit",
  "e"."actor",
  "e"."actor_role" as "actorRole",
  "e"."actor_unit" as "actorUnit",
  "e"."grant_ref" as "grantRef",
  "e"."on_behalf_of" as "onBehalfOf",
  "e"."entry",
  "e"."policy_hash" as "policyHash",
  "e"."occurred_at" as "occurredAt",
  "e"."recorded_at" as "recordedAt",
  "l"."sequenced_at" as "sequencedAt",
  encode(l.leaf, 'hex') as "leaf",
  "e"."facts",
  null::json as "personal"
from "read"."audit" as "a"
inner join "log"."log_entry" as "l" on "l"."log_index" = "a"."log_index"
inner join "log"."event" as "e" on "e"."pos" = "l"."pos"
left join "read"."nomination" as "n" on
  split_part(a.stream_id, ':', 1) in ('nomination', 'effects')
  and n.case_id = split_part(a.stream_id, ':', 2)
where
  "a"."register" = $1
  and ("a"."search" like $2)
  and "a"."type" = any ($3)
  and ("a"."actor_unit" = $4 or "n"."unit" = $5)
order by "a"."log_index" desc
limit $6
-- $1 = "ninh-thuan"
-- $2 = "%khen%"
-- $3 = ["DecisionSigned"]
-- $4 = "22786"
-- $5 = "22786"
-- $6 = 51
