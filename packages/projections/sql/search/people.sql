select "p"."person", "p"."name" as "name"
from (
  select substr(s.stream_id, length('person:') + 1) as "person", q.body->>'name' as "name"
  from "log"."stream" as "s"
  inner join "log"."event" as "e" on "e"."stream_id" = "s"."stream_id" and "e"."version" = $1
  inner join "log"."event_personal" as "q" on "q"."pos" = "e"."pos" and "q"."class" = $2
  where "s"."register" = $3 and "s"."kind" = $4
) as "p"
where "p"."name" is not null and (log.findable("p"."name") like $5 and log.findable("p"."name") like $6)
order by (log.findable("p"."name") like $7) desc, "p"."name"
limit $8
-- $1 = 1
-- $2 = "identity"
-- $3 = "ninh-thuan"
-- $4 = "person"
-- $5 = "%dang%"
-- $6 = "%diem%"
-- $7 = "dang diem%"
-- $8 = 8
