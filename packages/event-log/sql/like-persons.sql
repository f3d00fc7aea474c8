select distinct "like"."person", "like"."agrees"
from (
  select substr(p.stream_id, 8) as "person", 'citizen-number' as "agrees"
  from "log"."claim" as "s"
  inner join "log"."claim" as "p" on
    "p"."register" = "s"."register"
    and p.key = 'citizen-person:' || substr(s.key, length('citizen:') + 1)
  where "s"."register" = $1 and s.stream_id = 'subject:' || $2::text and "s"."key" like $3
  union all
  select substr(e.stream_id, 8) as "person", 'name-and-year' as "agrees"
  from "log"."likeness" as "m"
  inner join "log"."event" as "e" on "e"."register" = "m"."register" and "e"."type" = $4
  inner join "log"."event_personal" as "p" on "p"."pos" = "e"."pos" and "p"."class" = $5
  where
    "e"."stream_id" = any($6)
    and "e"."version" = $7
    and "m"."subject" = $8
    and "m"."kind" = $9
    and (p.body ->> 'born')::integer = m.born
    and log.likeness_of(p.body ->> 'name') = m.likeness
) as "like"
order by "like"."person", "like"."agrees"
-- $1 = "ninh-thuan"
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
-- $3 = "citizen:%"
-- $4 = "PersonRegistered"
-- $5 = "identity"
-- $6 = []
-- $7 = 1
-- $8 = "6f1a3c70-0000-4000-8000-000000000001"
-- $9 = "individual"
