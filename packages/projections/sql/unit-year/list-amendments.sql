select *
from "read"."unit_year_amendment"
where "register" = $1 and "day" >= $2 and "day" <= $3
order by "log_index", "change"
-- $1 = "ninh-thuan"
-- $2 = "2026-01-01"
-- $3 = "2026-11-20"
