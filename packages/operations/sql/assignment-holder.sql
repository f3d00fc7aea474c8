select "person", "since"
from "ops"."assignment"
where "case_id" = $1 and "key" = $2 and "step_since" = $3
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "receive"
-- $3 = "2023-04-12T05:00:00.000Z"
