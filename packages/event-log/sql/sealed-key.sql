select "k"."ring_key" as "id", "k"."wrapped"
from "log"."sealed_key" as "k"
where "k"."stream_id" = $1
-- $1 = "nomination:6f1a3c70-0000-4000-8000-000000000001"
