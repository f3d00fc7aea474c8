select value #>> '{}' as "value"
from "ops"."setting"
where "name" = $1
-- $1 = "follower.sweep"
