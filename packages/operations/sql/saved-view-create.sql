insert into "ops"."saved_view" (
  "id", "register", "owner", "page", "name", "query", "shared_role", "shared_unit"
)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict ("id")
do nothing
-- $1 = "6f1a3c70-0000-4000-8000-000000000001"
-- $2 = "ninh-thuan"
-- $3 = "6f1a3c70-0000-4000-8000-000000000002"
-- $4 = "work"
-- $5 = "Mine"
-- $6 = "stage=appraisal"
-- $7 = null
-- $8 = null
