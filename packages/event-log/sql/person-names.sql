select substr(e.stream_id, 8) as "person", p.body ->> 'name' as "name"
from "log"."event" as "e"
inner join "log"."event_personal" as "p" on "p"."pos" = "e"."pos" and "p"."class" = $1
where "e"."stream_id" = any($2) and "e"."version" = $3
-- $1 = "identity"
-- $2 = ["person:6f1a3c70-0000-4000-8000-000000000001"]
-- $3 = 1
