select "o"."id", "o"."register", "o"."cause", "o"."source", "o"."target", "o"."command", "o"."attempts"
from "log"."owed_command" as "o"
where "o"."answered_at" is null
order by "o"."attempts", "o"."id"
limit $1
-- $1 = 100
