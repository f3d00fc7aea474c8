update "ops"."follow"
set "poked_at" = $1, "attempts" = greatest(0, attempts - 1), "stuck" = $2
where "case_id" = any($3::text[])
-- $1 = null
-- $2 = false
-- $3 = ["6f1a3c70-0000-4000-8000-000000000001"]
