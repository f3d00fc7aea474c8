select "c"."key", "c"."stream_id" as "holder"
from "log"."claim" as "c"
where "c"."register" = $1 and "c"."key" = any($2)
-- $1 = "ninh-thuan"
-- $2 = ["open:subject:award:2023"]
