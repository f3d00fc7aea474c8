select distinct "c"."stream_id" as "stream"
from "log"."claim" as "c"
where
  "c"."register" = $1
  and "c"."stands_for" is null
  and "c"."key" like $2
  and split_part(c.key, ':', 2) = any($3)
order by "c"."stream_id"
-- $1 = "ninh-thuan"
-- $2 = "open:%"
-- $3 = ["6f1a3c70-0000-4000-8000-000000000001"]
