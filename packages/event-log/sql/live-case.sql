select "stream_id" as "stream"
from "log"."stream"
where "register" = $1 and "kind" = $2 and "live" = $3
limit $4
-- $1 = "ninh-thuan"
-- $2 = "nomination"
-- $3 = true
-- $4 = 1
