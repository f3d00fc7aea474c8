update "ops"."fan_out"
set "cursor" = $1, "cases" = "cases" + $2, "passed" = "passed" + $3, "finished_at" = now()
where "id" = $4 and "cursor" = $5 and "finished_at" is null
-- $1 = ""
-- $2 = 0
-- $3 = 0
-- $4 = "6f1a3c70-0000-4000-8000-000000000001"
-- $5 = ""
