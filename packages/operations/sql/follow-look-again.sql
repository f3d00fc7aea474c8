update "ops"."follow"
set "seen_epoch" = $1, "poked_at" = $2
where "case_id" = any($3::text[])
-- $1 = -1
-- $2 = null
-- $3 = ["6f1a3c70-0000-4000-8000-000000000001"]
