select "id", "kind", "noted_at" as "notedAt", "cases", "passed", "finished_at" is not null as "done"
from "ops"."fan_out"
where "register" = $1
order by "noted_at" desc, "version" desc
limit $2
-- $1 = "ninh-thuan"
-- $2 = 100
