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
where "id" = $1
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
