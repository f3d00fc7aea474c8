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
  split_part(a.stream_id, ':', 1) in ('nomination', 'effects', 'remarks')
  and n.case_id = split_part(a.stream_id, ':', 2)
left join "read"."subject" as "s" on
  split_part(a.stream_id, ':', 1) = 'subject'
  and s.subject_id = split_part(a.stream_id, ':', 2)
where
  "a"."register" = $1
  and (
    split_part(a.stream_id, ':', 1) = any ($2::text[])
    or (n.case_id is not null and ("n"."unit" = any ($3)))
    or (split_part(a.stream_id, ':', 1) = 'person' and split_part(a.stream_id, ':', 2) = any ($4::text[]))
    or (
      split_part(a.stream_id, ':', 1) = 'subject'
      and (
        s.unit = any ($5::text[])
        or exists (
          select
          from read.nomination as m
          where m.subject_id = split_part(a.stream_id, ':', 2) and m.unit = any ($6::text[])
        )
        or ($7::boolean and s.unit is null)
      )
    )
    or ($8::boolean and split_part(a.stream_id, ':', 1) = 'achievement')
  )
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
    ) like $9
  )
  and a.stream_id = any (
    select kind || c.case_id
    from read.nomination c
    cross join unnest(array['nomination:', 'effects:']) as kind
    where c.register = $10 and (c.case_id = $11 or c.case_number = $12)
  )
order by "a"."log_index" desc
limit $13
-- $1 = "ninh-thuan"
-- $2 = ["register","units","calendar","policy"]
-- $3 = ["22786"]
-- $4 = ["6f1a3c70-0000-4000-8000-000000000003"]
-- $5 = ["22786"]
-- $6 = ["22786"]
-- $7 = false
-- $8 = false
-- $9 = "%diem%"
-- $10 = "ninh-thuan"
-- $11 = "NT-2026-00001"
-- $12 = "NT-2026-00001"
-- $13 = 51
