select round(extract(epoch from clock_timestamp() - changed_at), 1)::float8 as "seconds"
from "ops"."setting"
where "name" = $1
-- $1 = "worker.alive"
