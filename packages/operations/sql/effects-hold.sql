select "incarnation", "reason", "started_at" as "startedAt"
from "ops"."workflow_incarnation"
where "effects_held" = $1 and "confirmed_at" is null
order by "incarnation"
-- $1 = true
