select "c"."register", "e"."facts"
from "ops"."register_clock" as "c"
inner join "log"."event" as "e" on "e"."stream_id" = 'register:' || c.register and "e"."version" = $1
order by "e"."pos"
-- $1 = 1
