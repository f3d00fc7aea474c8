select "register"
from "log"."stream"
where "stream_id" = $1
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
