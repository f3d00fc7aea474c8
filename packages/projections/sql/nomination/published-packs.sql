select "e"."facts"
from "log"."event" as "e"
where "e"."stream_id" = any ($1) and "e"."type" = $2 and e.facts->>'hash' = any ($3)
-- $1 = ["policy:ninh-thuan"]
-- $2 = "PolicyPublished"
-- $3 = ["9f86d081884c7d65"]
