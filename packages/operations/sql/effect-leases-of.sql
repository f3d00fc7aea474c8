select "key", "attempt", "leased_until" as "until", leased_until > clock_timestamp() as "running"
from "ops"."effect_lease"
where "case_id" = $1
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
