select "type", "facts", "recorded_at" as "at"
from "log"."event"
where "stream_id" = $1
order by "version"
-- $1 = "effects:6f1a3c70-0000-4000-8000-000000000001"
