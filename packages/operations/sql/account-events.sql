select e.id::text as "id", "e"."at", "e"."kind", "e"."account", "e"."by_account" as "by", "e"."address"
from "ops"."account_event" as "e"
where "e"."account" = any($1::uuid[]) and "e"."at" >= $2 and "e"."at" < $3 and "e"."id" < $4::bigint
order by "e"."id" desc
limit $5
-- $1 = ["6f1a3c70-0000-4000-8000-000000000002"]
-- $2 = "2023-04-12T05:00:00.000Z"
-- $3 = "2023-04-12T05:00:00.000Z"
-- $4 = "9"
-- $5 = 50
