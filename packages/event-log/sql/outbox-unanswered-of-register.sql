select "o"."id", "o"."register", "o"."cause", "o"."source", "o"."target", "o"."command", "o"."attempts"
from "log"."owed_command" as "o"
where "o"."answered_at" is null and "o"."register" = $1
order by "o"."attempts", "o"."id"
limit $2
-- $1 = "ninh-thuan"
-- $2 = 100
