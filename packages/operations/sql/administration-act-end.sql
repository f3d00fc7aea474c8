update "ops"."administration_act"
set "outcome" = $1
where "id" = $2
-- $1 = "{\"done\":true}"
-- $2 = "6f1a3c70-0000-4000-8000-000000000001"
