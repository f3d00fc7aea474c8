select min("next_moment") as "moment"
from "log"."stream"
where "register" = $1 and "live" = $2 and "next_moment" > $3 and "next_moment" <= $4
-- $1 = "ninh-thuan"
-- $2 = true
-- $3 = "2023-04-12T05:00:00.000Z"
-- $4 = "2023-04-12T05:00:00.000Z"
