select "id", "at", "account", "name", "act", "reason", "outcome"
from "ops"."administration_act"
where "case_id" = $1
order by "at" desc
limit $2
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = 50
