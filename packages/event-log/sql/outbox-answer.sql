update "log"."owed_command"
set "answered_at" = statement_timestamp(), "outcome" = $1
where "id" = $2 and "answered_at" is null
-- $1 = "{\"kind\":\"done\"}"
-- $2 = "6f1a3c70-0000-4000-8000-000000000002"
