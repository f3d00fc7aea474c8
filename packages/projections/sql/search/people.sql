select "p"."person", "p"."name" as "name"
from (
  select substr(s.stream_id, length('person:') + 1) as "person", q.body->>'name' as "name"
  from "log"."stream" as "s"
  inner join "log"."event" as "e" on "e"."stream_id" = "s"."stream_id" and "e"."version" = $1
  inner join "log"."event_personal" as "q" on "q"."pos" = "e"."pos" and "q"."class" = $2
  where "s"."register" = $3 and "s"."kind" = $4 and "s"."stream_id" = any ($5)
) as "p"
where "p"."name" is not null and (log.findable("p"."name") like $6 and log.findable("p"."name") like $7)
order by (log.findable("p"."name") like $8) desc, "p"."name"
limit $9
-- $1 = 1
-- $2 = "identity"
-- $3 = "ninh-thuan"
-- $4 = "person"
-- $5 = ["person:a","person:b"]
-- $6 = "%dang%"
-- $7 = "%diem%"
-- $8 = "dang diem%"
-- $9 = 8
