update "read"."subject_v2" as "s"
set "subject_name" = $1, "former_names" = $2, "search" = $3
where "s"."subject_id" = $4
-- $1 = null
-- $2 = null
-- $3 = ""
-- $4 = "6f1a3c70-0000-4000-8000-000000000001"
