select "leased_until" as "until"
from "ops"."effect_lease"
where "key" = $1
-- $1 = "email:1"
