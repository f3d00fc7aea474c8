select "c"."reference_version" as "version"
from "ops"."register_clock" as "c"
where "c"."register" = $1
-- $1 = "ninh-thuan"
