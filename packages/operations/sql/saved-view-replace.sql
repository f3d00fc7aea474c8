update "ops"."saved_view"
set "page" = $1, "name" = $2, "query" = $3, "shared_role" = $4, "shared_unit" = $5, "changed_at" = now()
where "id" = $6
-- $1 = "work"
-- $2 = "Mine"
-- $3 = "stage=appraisal"
-- $4 = null
-- $5 = null
-- $6 = "6f1a3c70-0000-4000-8000-000000000001"
