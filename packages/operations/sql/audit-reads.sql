select r.id::text as "id", "r"."at", "r"."account", "r"."what", "r"."query"
from "ops"."audit_read" as "r"
where
  (
    "r"."register" = $1
    and "r"."account" = any($2::uuid[])
    and "r"."at" >= $3
    and "r"."at" < $4
    and "r"."id" < $5::bigint
  )
  and ((r.account = any ($6::uuid[])) <> $7::boolean)
order by "r"."id" desc
limit $8
-- $1 = "ninh-thuan"
-- $2 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $3 = "2023-04-12T05:00:00.000Z"
-- $4 = "2023-04-12T05:00:00.000Z"
-- $5 = "9"
-- $6 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $7 = false
-- $8 = 50
