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
  (
    select json_object_agg(p.class, p.body)
    from log.event_personal p
    where p.pos = e.pos and p.class in ('identity', 'narrative', 'contact')
  ) as "personal"
from "read"."audit" as "a"
inner join "log"."log_entry" as "l" on "l"."log_index" = "a"."log_index"
inner join "log"."event" as "e" on "e"."pos" = "l"."pos"
left join "read"."nomination" as "n" on
  split_part(a.stream_id, ':', 1) in ('nomination', 'effects')
  and n.case_id = split_part(a.stream_id, ':', 2)
where
  "a"."register" = $1
  and (
    concat_ws(
      ' ', a.search,
      log.findable(
        (
          select json_object_agg(p.class, p.body)
          from log.event_personal p
          where p.pos = e.pos and p.class in ('identity', 'narrative', 'contact')
        )::text
      )
    ) like $2
  )
  and a.stream_id = any (
    select kind || c.case_id
    from read.nomination c
    cross join unnest(array['nomination:', 'effects:']) as kind
    where c.register = $3 and (c.case_id = $4 or c.case_number = $5)
  )
order by "a"."log_index" desc
limit $6
-- $1 = "ninh-thuan"
-- $2 = "%diem%"
-- $3 = "ninh-thuan"
-- $4 = "NT-2026-00001"
-- $5 = "NT-2026-00001"
-- $6 = 51
