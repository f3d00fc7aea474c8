select distinct "a"."person", "w"."role", "w"."unit"
from "ops"."assignment" as "a"
inner join "read"."work_item" as "w" on
  "w"."case_id" = "a"."case_id"
  and "w"."key" = "a"."key"
  and "w"."since" = "a"."step_since"
where "a"."register" = $1
-- $1 = "ninh-thuan"
