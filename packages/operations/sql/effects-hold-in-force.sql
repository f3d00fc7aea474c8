select "incarnation"
from "ops"."workflow_incarnation"
where "effects_held" = $1 and "confirmed_at" is null
limit $2
for share
-- $1 = true
-- $2 = 1
