select facts ->> 'hash' as "hash", "recorded_at" as "at", "actor"
from "log"."event"
where "stream_id" = $1 and "type" = $2
-- $1 = "policy:ninh-thuan"
-- $2 = "PolicyPublished"
