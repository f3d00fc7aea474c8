select coalesce(max(version), 0) + 1 as "next"
from "read"."projection"
where "name" = $1
-- $1 = "nomination"
