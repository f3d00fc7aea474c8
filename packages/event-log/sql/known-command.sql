select
  "k"."id",
  "k"."stream_id" as "stream",
  "k"."actor",
  "k"."request_hash" as "requestHash",
  "k"."from_version" as "fromVersion",
  "k"."to_version" as "toVersion"
from "log"."command" as "k"
where "k"."id" = any($1::uuid[])
order by array_position($2::uuid[], "k"."id") desc
limit $3
-- $1 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $2 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $3 = 1
