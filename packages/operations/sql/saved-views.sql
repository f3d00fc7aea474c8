select
  "id",
  "register",
  "owner",
  "page",
  "name",
  "query",
  "shared_role" as "sharedRole",
  "shared_unit" as "sharedUnit",
  "changed_at" as "changedAt"
from "ops"."saved_view"
where
  "register" = $1
  and ("owner" = $2 or "shared_role" is not null or "shared_unit" is not null)
  and "page" = $3
order by "name", "id"
limit $4
-- $1 = "ninh-thuan"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
-- $3 = "work"
-- $4 = 1000
