update "log"."owed_command"
set "attempts" = "attempts" + $1
where "id" = $2 and "answered_at" is null
-- $1 = 1
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
