select "id", "key", "person", "by_person" as "by", "reason", "at"
from "ops"."assignment_change"
where "case_id" = $1
order by "id" desc
limit $2
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = 500
