update "ops"."follow"
set "seen" = $1, "seen_epoch" = $2, "retry_at" = $3, "attempts" = $4, "stuck" = $5
where "case_id" = any($6::text[]) and "poked_at" is null
-- $1 = 0
-- $2 = -1
-- $3 = null
-- $4 = 0
-- $5 = false
-- $6 = ["6f1a3c70-0000-4000-8000-000000000001"]
