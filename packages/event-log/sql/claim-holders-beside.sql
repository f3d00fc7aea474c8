select "s"."version", "c"."key", "c"."stream_id" as "holder"
from "log"."stream" as "s"
left join "log"."claim" as "c" on "c"."register" = "s"."register" and "c"."key" = any($1)
where "s"."stream_id" = $2
-- $1 = ["open:subject:award:2023"]
-- $2 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
