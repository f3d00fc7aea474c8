select "checkpoint"
from "read"."projection"
where "name" = $1 and active
for update
-- $1 = "nomination"
