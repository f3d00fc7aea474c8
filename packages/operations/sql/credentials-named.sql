select "c"."account", "c"."username", "c"."name"
from "ops"."credential" as "c"
where cast("c"."account" as text) = any($1::text[])
-- $1 = ["6f1a3c70-0000-4000-8000-000000000002"]
