select "version" as "generation"
from "read"."projection"
where "name" = $1 and not active and "version" < $2
-- $1 = "nomination"
-- $2 = 2
