select "id", "register"
from "ops"."fan_out"
where "finished_at" is null
order by "noted_at"
limit $1
-- $1 = 100
