select "cases", "passed", "finished_at" is not null as "done"
from "ops"."fan_out"
where "id" = $1
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
